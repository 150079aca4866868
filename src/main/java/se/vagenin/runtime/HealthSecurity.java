package se.vagenin.runtime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** {@code /live} and {@code /ready} answer anyone, without a session or a cookie; all else is the matter of identity. */
@Configuration(proxyBeanMethods = false)
class HealthSecurity {
    @Bean
    @Order(0)
    SecurityFilterChain healthFilterChain(HttpSecurity http) {
        return http.securityMatcher("/live", "/ready")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }
}
