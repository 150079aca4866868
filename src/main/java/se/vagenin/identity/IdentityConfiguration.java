package se.vagenin.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    AccessPolicy accessPolicy() {
        return AccessPolicy.load();
    }
}
