package se.vagenin.identity.login;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Access tokens: who signs them, what they say, when they are believed. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    static final String TOKEN = "/oauth2/token";
    static final String KEYS = "/oauth2/jwks";
    static final String AUTHORIZE = "/demo/authorize";

    @Bean
    JWKSource<SecurityContext> signingKey(@Value("${vagenin.jwk-file:${vagenin.keyset-file}-tokens.json}") Path file) {
        return new ImmutableJWKSet<>(SigningKey.openOrCreate(file));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder()
                .tokenEndpoint(TOKEN)
                .jwkSetEndpoint(KEYS)
                .authorizationEndpoint(AUTHORIZE)
                .build();
    }

    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> key) {
        var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(key);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(), new JwtAudienceValidator(TokenClaims.API_AUDIENCE))));
        return decoder;
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(ObjectProvider<LoginClient> demo) {
        return context -> {
            if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                String client = context.getRegisteredClient().getClientId();
                Authentication person = Objects.requireNonNull(context.getPrincipal());
                demo.ifAvailable(
                        provider -> provider.claims(client, person.getName()).forEach(context.getClaims()::claim));
            }
            if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)
                    && AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                String municipality = Objects.requireNonNull(
                        context.getRegisteredClient().getClientSettings().getSetting(TokenClients.MUNICIPALITY));
                context.getClaims()
                        .audience(List.of(TokenClaims.API_AUDIENCE))
                        .claim(TokenClaims.MUNICIPALITY, municipality);
            }
        };
    }
}
