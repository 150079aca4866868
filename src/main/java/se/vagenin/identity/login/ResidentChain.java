package se.vagenin.identity.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import se.vagenin.identity.ResidentLogin;

/**
 * The pages of those who have signed in with an e-ID. Who is signed in here is nobody in the workspace, and the other way
 * round, though one browser may hold both.
 */
@Configuration(proxyBeanMethods = false)
class ResidentChain {

    private static final String AUTHORIZATION = "/oauth2/authorization/" + EidSettings.REGISTRATION;
    private static final String CALLBACK = "/login/oauth2/code/" + EidSettings.REGISTRATION;
    static final String[] RESIDENTS = {"/mina", "/mina/**", AUTHORIZATION, CALLBACK};

    /** Carries on what was begun before login: shows a page and changes nothing, so it needs no token. */
    static final String CARRY_ON = "/mina/*/fortsatt";

    private final EidSettings settings;
    private final LoginSettings site;
    private final String sessionCookie;

    ResidentChain(
            EidSettings settings,
            LoginSettings site,
            @Value("${server.servlet.session.cookie.name:JSESSIONID}") String sessionCookie) {
        this.settings = settings;
        this.site = site;
        this.sessionCookie = sessionCookie;
    }

    @Bean
    @Order(4)
    SecurityFilterChain residentPages(
            HttpSecurity http,
            ResidentLogin offered,
            ClientRegistrationRepository providers,
            CsrfTokenRepository csrfTokens,
            Residents residents) {
        if (!offered.offered()) {
            return nothingHere(http);
        }
        LostSession lost = new LostSession(EidSettings.REGISTRATION, ResidentLoginPages.KEEP);
        var contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey("RESIDENT_CONTEXT");
        return FilterChains.calmHeaders(http)
                .securityMatcher(RESIDENTS)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(ResidentLoginPages.SIGNED_OUT)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // The token stays the same over login, so that a form kept from a lost session can still be sent.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .ignoringRequestMatchers(CARRY_ON)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(FilterChains.linksOnly("/mina/**")))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(lost).accessDeniedHandler(lost))
                .oauth2Login(login -> login(login, providers))
                .logout(logout -> logout.logoutUrl("/mina/logga-ut")
                        .addLogoutHandler(new CookieClearingLogoutHandler(sessionCookie()))
                        .logoutSuccessUrl(ResidentLoginPages.SIGNED_OUT))
                .addFilterAfter(new ResidentFilter(residents), AuthorizationFilter.class)
                .build();
    }

    private static SecurityFilterChain nothingHere(HttpSecurity http) {
        return FilterChains.stateless(http)
                .securityMatcher(RESIDENTS)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (_, response, _) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }

    private void login(OAuth2LoginConfigurer<HttpSecurity> login, ClientRegistrationRepository providers) {
        login.loginPage(AUTHORIZATION)
                // On a shared computer nobody slides into the login of the one before.
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(
                        FilterChains.asking(providers, settings.assurance(), Map.of("prompt", "login"))))
                .userInfoEndpoint(user -> user.oidcUserService(new EidUsers(settings)))
                .authorizedClientRepository(new NoTokens())
                .defaultSuccessUrl("/mina")
                .failureHandler(new LoginFailure(ResidentLoginPages.FAILED));
    }

    /** As it was set, so that the browser forgets it: who has signed out leaves no trace of a session. */
    private Cookie sessionCookie() {
        Cookie cookie = new Cookie(sessionCookie, "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(site.secure());
        return cookie;
    }
}
