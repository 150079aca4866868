package se.vagenin.identity.login;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import se.vagenin.identity.StaffLogins;
import se.vagenin.tenancy.Municipalities;

/** The walls between the areas. What no chain names is public, and a public page reads no session. */
@Configuration(proxyBeanMethods = false)
class FilterChains {

    static final String[] STAFF = {
        "/arbete", "/arbete/**", "/admin", "/admin/**", "/login/**", "/oauth2/authorization/**", "/logout"
    };

    /** The API (a system with a token). */
    @Bean
    @Order(3)
    SecurityFilterChain apiChain(HttpSecurity http, JwtDecoder tokens, ApiProblems problems) {
        return stateless(http)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/api-info", "/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(tokens))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(new ClientFilter(), AuthorizationFilter.class)
                .build();
    }

    /** The workspace (staff with a session). */
    @Bean
    @Order(5)
    SecurityFilterChain staffChain(
            HttpSecurity http,
            StaffLogins logins,
            LoginSettings settings,
            ClientRegistrationRepository providers,
            CsrfTokenRepository csrfTokens) {
        LostSession lost = new LostSession(LoginSettings.REGISTRATION, LoginPages.KEEP);
        return calmHeaders(http)
                .securityMatcher(STAFF)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // The token stays the same over login, so that a form kept from a lost session can still be sent.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(linksOnly("/arbete/**", "/admin/**")))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(lost).accessDeniedHandler(lost))
                .oauth2Login(login -> login(login, settings, providers))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(signedOut(providers)))
                .addFilterAfter(new StaffFilter(logins, settings.issuer()), AuthorizationFilter.class)
                .build();
    }

    /** Everything else: no session, no cookie, nobody known. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain publicChain(HttpSecurity http, Municipalities municipalities) {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(new VisitorFilter(municipalities), AuthorizationFilter.class)
                .build();
    }

    @Bean
    CsrfTokenRepository csrfTokens(LoginSettings settings) {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(settings.secure() ? "__Host-csrf" : "csrf");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(
                builder -> builder.httpOnly(true).sameSite("Lax").secure(settings.secure()));
        return cookie;
    }

    private static void login(
            OAuth2LoginConfigurer<HttpSecurity> login, LoginSettings settings, ClientRegistrationRepository providers) {
        login.loginPage("/oauth2/authorization/" + LoginSettings.REGISTRATION)
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(asking(providers, settings.assurance(), Map.of())))
                .userInfoEndpoint(user ->
                        user.oidcUserService(new AssuredUsers(LoginSettings.REGISTRATION, settings.assurance())))
                .defaultSuccessUrl("/arbete")
                .failureHandler(new LoginFailure(LoginPages.FAILED));
    }

    /** With proof that the one who comes back is the one who was sent, and with the levels of assurance that are enough. */
    static DefaultOAuth2AuthorizationRequestResolver asking(
            ClientRegistrationRepository providers, List<String> assurance, Map<String, String> more) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(request -> {
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
            request.additionalParameters(parameters -> parameters.putAll(more));
            if (!assurance.isEmpty()) {
                request.additionalParameters(parameters -> parameters.put("acr_values", String.join(" ", assurance)));
            }
        });
        return resolver;
    }

    private static OidcClientInitiatedLogoutSuccessHandler signedOut(ClientRegistrationRepository providers) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setDefaultTargetUrl(LoginPages.SIGNED_OUT);
        handler.setPostLogoutRedirectUri("{baseUrl}" + LoginPages.SIGNED_OUT);
        handler.setRedirectStrategy(new WayOut());
        return handler;
    }

    /** The page that was asked for comes back after login; a form never does by itself. */
    @SuppressWarnings("NullAway") // null is the documented way to keep the marker out of the address
    static HttpSessionRequestCache linksOnly(String... addresses) {
        var paths = PathPatternRequestMatcher.withDefaults();
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                new OrRequestMatcher(Stream.of(addresses)
                        .<RequestMatcher>map(address -> paths.matcher(HttpMethod.GET, address))
                        .toList()),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request"))));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    static HttpSecurity stateless(HttpSecurity http) {
        return calmHeaders(http)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** The module web sets the headers of every answer; only the demand for https is added here. */
    static HttpSecurity calmHeaders(HttpSecurity http) {
        return http.headers(
                headers -> headers.defaultsDisabled().httpStrictTransportSecurity(Customizer.withDefaults()));
    }
}
