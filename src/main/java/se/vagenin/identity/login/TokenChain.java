package se.vagenin.identity.login;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The token server: client credentials in every mode, and a whole login provider where the demo adds one. */
@Configuration(proxyBeanMethods = false)
class TokenChain {

    @Bean
    @Order(1)
    SecurityFilterChain tokenServerChain(HttpSecurity http, ObjectProvider<ProviderExtension> demo) {
        http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .securityMatcher(TokenConfiguration.TOKEN, TokenConfiguration.KEYS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(TokenConfiguration.KEYS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.disable());
        demo.ifAvailable(extension -> extension.extend(http));
        return http.build();
    }
}
