package se.vagenin.runtime;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The last refusal: however the two profiles came together, production never runs with the demo's login provider. */
@Configuration(proxyBeanMethods = false)
@Profile("production & demo")
class ProductionGuard {
    ProductionGuard() {
        throw new StartupFailure("The demo and its login provider must not be on in production.");
    }
}
