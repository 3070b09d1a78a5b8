package org.shaodao.access.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;

import jakarta.servlet.DispatcherType;
import org.shaodao.access.account.PersonalTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Who comes in. The pages are public, they hold nothing; everything under {@code /api} needs a session but signing in,
 * the town's name and, in the demonstration, entering as a role. What is not named here is refused.
 */
@Configuration
class FrontDoor {

    /** Our own scripts and styles only; styles inline for Element Plus and the diagrams, workers from blobs. */
    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "style-src 'self' 'unsafe-inline'",
            "script-src 'self'",
            "worker-src 'self' blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'");

    private static final String[] PUBLIC_ANSWERS = {
        "/api/session",
        "/api/start",
        "/api/town",
        "/api/demo/people",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/v3/api-docs/**",
        "/actuator/health",
        "/actuator/health/**"
    };

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            ProblemWriter problems,
            CsrfTokenRepository tokens,
            SecurityContextRepository contexts,
            PersonalTokens programs)
            throws Exception {
        return http.authorizeHttpRequests(FrontDoor::open)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(TokenDoor::isForProgram))
                .addFilterBefore(new TokenDoor(programs, problems), CsrfFilter.class)
                .addFilterAfter(new PlantsCsrfCookie(), CsrfFilter.class)
                .headers(FrontDoor::harden)
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(PUBLIC_ANSWERS)
                .permitAll()
                .requestMatchers(POST, "/api/demo/enter")
                .permitAll()
                .requestMatchers("/api", "/api/**")
                .authenticated()
                .requestMatchers("/actuator/**", "/v3/**", "/engine-rest/**")
                .denyAll()
                .requestMatchers(GET, "/**")
                .permitAll()
                .requestMatchers(HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(referrer -> referrer.policy(NO_REFERRER))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        tokens.setCookiePath("/");
        return tokens;
    }

    @Bean
    SecurityContextRepository sessionContexts() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    @Bean
    PasswordEncoder passwordEncoder(@Value("${shaodao.access.bcrypt-strength}") int strength) {
        return new BCryptPasswordEncoder(strength);
    }

    /** Takes the framework's own default user away: nobody comes in but by {@link SessionController}. */
    @Bean
    AuthenticationManager nobodyByDefault() {
        return attempt -> {
            throw new BadCredentialsException("there is no other way to sign in");
        };
    }
}
