package org.shaodao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.shaodao.access.Channel;
import org.shaodao.access.SecondFactorWanted;
import org.shaodao.access.Sessions;
import org.shaodao.access.SignInFailed;
import org.shaodao.access.account.SingleSignOn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Single sign-on by OpenID Connect (code flow, with state and nonce), where an issuer is configured. The provider proves
 * who somebody is; the session that follows is ours, like any other.
 */
@Configuration
@ConditionalOnExpression("!'${shaodao.sso.issuer}'.isBlank()")
class SingleSignOnDoor {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOnDoor.class);
    private static final String TOWN = "town";
    private static final String NO_ENTRY = "/signin?sso=failed";
    private static final String NOT_STRONG = "/signin?sso=factor";

    private final SingleSignOn entrance;
    private final Sessions sessions;
    private final String claim;
    private final Set<String> strong;

    SingleSignOnDoor(
            SingleSignOn entrance,
            Sessions sessions,
            @Value("${shaodao.sso.claim}") String claim,
            @Value("${shaodao.sso.strong}") Set<String> strong) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.claim = claim;
        this.strong = strong;
    }

    /** Asked when somebody first comes that way: a provider that is down at our start does not keep us from starting. */
    @Bean
    ClientRegistrationRepository providers(
            @Value("${shaodao.sso.issuer}") String issuer,
            @Value("${shaodao.sso.client-id}") String clientId,
            @Value("${shaodao.sso.client-secret}") String clientSecret) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(issuer, clientId, clientSecret)));
    }

    private static ClientRegistration registration(String issuer, String clientId, String clientSecret) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(TOWN)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .redirectUri("{baseUrl}/sso/back/{registrationId}")
                .scope("openid", "profile")
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain doorsBySingleSignOn(
            HttpSecurity http, ClientRegistrationRepository providers, CsrfTokenRepository tokens) throws Exception {
        // Its own failure is told in the log, and not that of the door for nobody behind it.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        return http.securityMatcher("/sso/begin/" + TOWN, "/sso/back/" + TOWN)
                .authorizeHttpRequests(doors -> doors.anyRequest().denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .oauth2Login(login -> login.clientRegistrationRepository(providers)
                        .authorizationEndpoint(begin -> begin.baseUri("/sso/begin"))
                        .redirectionEndpoint(back -> back.baseUri("/sso/back/*"))
                        .loginPage("/signin")
                        .successHandler(this::enter)
                        .failureHandler((request, response, why) -> {
                            LOG.warn("single sign-on failed: {}", why.getMessage());
                            response.sendRedirect(request.getContextPath() + NO_ENTRY);
                        }))
                .build();
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication proved)
            throws IOException {
        try {
            var told = (OidcUser) proved.getPrincipal();
            var person = entrance.enter(told.getClaimAsString(claim), isStrong(told), Channel.DESK.label());
            sessions.begin(person, request, response);
            response.sendRedirect(request.getContextPath() + "/workbench");
        } catch (SignInFailed nobodyHere) {
            response.sendRedirect(request.getContextPath() + NO_ENTRY);
        } catch (SecondFactorWanted notStrong) {
            response.sendRedirect(request.getContextPath() + NOT_STRONG);
        }
    }

    /** How the provider proved it, in the words of RFC 8176. */
    private boolean isStrong(OidcUser told) {
        var methods = told.getAuthenticationMethods();
        return methods != null && methods.stream().anyMatch(strong::contains);
    }
}
