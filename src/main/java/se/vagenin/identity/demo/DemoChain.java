package se.vagenin.identity.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import se.vagenin.identity.login.ProviderExtension;

/** The pages of the demo's provider. What it knows of a browser is kept apart from what the workspace knows. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoChain {

    static final String AUTHORIZE = "/demo/authorize";
    static final String LOGIN = "/demo/login";

    @Bean
    DemoLogins demoLogins() {
        return new DemoLogins();
    }

    @Bean
    @SuppressWarnings("NullAway") // null is the documented way to keep the marker out of the address
    HttpSessionRequestCache demoRequests() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("DEMO_PROVIDER_REQUEST");
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    ProviderExtension demoExtension(DemoLogins demoLogins, HttpSessionRequestCache demoRequests) {
        return http -> http.securityMatcher("/oauth2/token", "/oauth2/jwks", AUTHORIZE)
                .securityContext(context -> context.securityContextRepository(demoLogins))
                .requestCache(cache -> cache.requestCache(demoRequests))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LOGIN),
                        request -> request.getServletPath().equals(AUTHORIZE)));
    }

    @Bean
    @Order(2)
    SecurityFilterChain demoPages(HttpSecurity http, CsrfTokenRepository csrfTokens) {
        return http.securityMatcher("/demo/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.disable())
                .anonymous(Customizer.withDefaults())
                .build();
    }
}
