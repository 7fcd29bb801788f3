package io.kehoach.chassis.access;

import java.util.List;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.ProblemWriter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/**
 * Wires token checks and the access table. No default chain is left standing: each is
 * written out here.
 */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

	@Bean
	AccessTable accessTable(@Value("${kehoach.access-table}") Resource csv) {
		return AccessTable.read(csv);
	}

	@Bean
	StandingRoles standingRoles(BusinessClock clock) {
		return new StandingRoles(clock);
	}

	/**
	 * The management port is not routed by the gateway; what it exposes is listed in the
	 * configuration.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain management(HttpSecurity http) {
		return http.securityMatcher("/actuator/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	/**
	 * Only bearer tokens, never a session or a cookie: so there is nothing for a forged
	 * request to ride on.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, AccessTable table, StandingRoles standing, ProblemWriter problems,
			JwtDecoder decoder) {
		return http
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(new AccessDecision(table, standing)))
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.decoder(decoder))
				.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems))
			.addFilterBefore(new IdentityAway(problems), BearerTokenAuthenticationFilter.class)
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	/**
	 * Issuer, audience, algorithm and expiry; the issuer is first asked when the first
	 * token comes.
	 */
	@Bean
	JwtDecoder jwtDecoder(@Value("${kehoach.oidc.issuer}") String issuer,
			@Value("${kehoach.oidc.audience}") String audience) {
		return new SupplierJwtDecoder(() -> {
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
				.jwsAlgorithm(SignatureAlgorithm.RS256)
				.build();
			decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
					JwtValidators.createDefaultWithIssuer(issuer), audience(audience)));
			return decoder;
		});
	}

	private static JwtClaimValidator<List<String>> audience(String audience) {
		return new JwtClaimValidator<>(JwtClaimNames.AUD, (named) -> named != null && named.contains(audience));
	}

	@Bean
	WebMvcConfigurer callerArguments(Organisation organisation, StandingRoles standing) {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new CallerArgument(organisation, standing));
			}
		};
	}

}
