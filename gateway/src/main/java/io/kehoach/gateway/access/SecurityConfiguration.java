package io.kehoach.gateway.access;

import io.kehoach.gateway.page.ContentPolicy;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three ways in, each written out: operators on the management port, API clients with a
 * bearer token, browsers with a session. What no rule names is refused.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] PAGES = { "/", "/work/**", "/lead/**", "/plans/**", "/tasks/**", "/reports/**",
			"/consolidations/**", "/report-templates", "/evidence-packs", "/public/*", "/obstacles/**",
			"/hand-overs/**", "/scores/**", "/criteria", "/awards", "/notifications/**", "/deliveries/**",
			"/templates/**", "/admin/**", "/sign-in/**", "/openapi", "/asyncapi", "/assets/**", "/favicon.svg",
			"/favicon.ico", "/robots.txt" };

	private static final String[] OPEN = { "/api/calendar/*.ics", "/api/public/**", "/openapi.json", "/asyncapi.json" };

	static final RequestMatcher WITH_BEARER = (request) -> {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
	};

	private final Refusals refusals;

	private final ContentPolicy policy;

	SecurityConfiguration(Refusals refusals, ContentPolicy policy) {
		this.refusals = refusals;
		this.policy = policy;
	}

	/** One span for each security filter says nothing and costs much. */
	@Bean
	SecurityObservationSettings observations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	@Order(1)
	SecurityFilterChain operators(HttpSecurity http) {
		return http.securityMatcher(EndpointRequest.toAnyEndpoint())
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain apiClients(HttpSecurity http, AccessTokens tokens) {
		return http.securityMatcher(WITH_BEARER)
			.authorizeHttpRequests(SecurityConfiguration::rules)
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.decoder(tokens))
				.bearerTokenResolver(new OneBearer())
				.authenticationEntryPoint(this.refusals)
				.accessDeniedHandler(this.refusals))
			.exceptionHandling(
					(refused) -> refused.authenticationEntryPoint(this.refusals).accessDeniedHandler(this.refusals))
			// A browser never attaches a bearer token by itself, so there is nothing to
			// forge.
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(RequestCacheConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(this::headers)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain browsers(HttpSecurity http, SessionTokens tokens, SignIn signIn, SignOut signOut) {
		return http.authorizeHttpRequests(SecurityConfiguration::rules)
			.oauth2Login((login) -> login.loginPage("/sign-in").successHandler(signIn).failureHandler(signIn))
			.logout((logout) -> logout.logoutSuccessHandler(signOut).deleteCookies(SessionStore.COOKIE))
			.csrf((csrf) -> csrf.spa().ignoringRequestMatchers("/unsubscribe/*"))
			.exceptionHandling(
					(refused) -> refused.authenticationEntryPoint(this.refusals).accessDeniedHandler(this.refusals))
			.requestCache(RequestCacheConfigurer::disable)
			.headers(this::headers)
			.addFilterBefore(signIn, OAuth2AuthorizationRequestRedirectFilter.class)
			.addFilterAfter(tokens, AuthorizationFilter.class)
			.build();
	}

	private static void rules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers(HttpMethod.GET, PAGES)
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, PAGES)
			.permitAll()
			.requestMatchers(HttpMethod.GET, OPEN)
			.permitAll()
			.requestMatchers("/unsubscribe/*")
			.permitAll()
			.requestMatchers(SessionController.MAYBE)
			.permitAll()
			.requestMatchers("/api/**")
			.authenticated()
			.anyRequest()
			.denyAll();
	}

	private void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((csp) -> csp.policyDirectives(this.policy.directives()))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions.policy("camera=(), geolocation=(), microphone=()"))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
			.contentTypeOptions(Customizer.withDefaults());
	}

}
