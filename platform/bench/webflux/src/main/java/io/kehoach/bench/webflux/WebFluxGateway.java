package io.kehoach.bench.webflux;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * What API clients use of the gateway, on the other server: routes, token checks,
 * breakers, limits, headers, measurements. Sessions and pages are left out, which can
 * only make it faster.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class WebFluxGateway {

	private static final String PROBLEM = "{\"type\":\"/problems/service-unavailable\",\"status\":503}";

	public static void main(String[] args) {
		SpringApplication.run(WebFluxGateway.class, args);
	}

	@Bean
	SecurityWebFilterChain apiClients(ServerHttpSecurity http, @Value("${kehoach.identity.issuer}") String issuer,
			@Value("${kehoach.identity.audience}") String audience) {
		CheckedTokens tokens = new CheckedTokens(decoder(issuer, audience));
		return http.authorizeExchange((calls) -> calls.pathMatchers("/api/**").authenticated().anyExchange().denyAll())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.jwtDecoder(tokens)))
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives("default-src 'none'")))
			.build();
	}

	@Bean
	SecurityObservationSettings observations() {
		return SecurityObservationSettings.noObservations();
	}

	private static NimbusReactiveJwtDecoder decoder(String issuer, String audience) {
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(issuer + "/oauth2/jwks")
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
				new JwtIssuerValidator(issuer), new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
						(audiences) -> audiences != null && audiences.contains(audience))));
		return decoder;
	}

	@Bean
	RouterFunction<ServerResponse> fallback() {
		return RouterFunctions.route(RequestPredicates.path("/problems/unavailable"),
				(request) -> ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
					.contentType(MediaType.APPLICATION_PROBLEM_JSON)
					.body(Mono.just(PROBLEM), String.class));
	}

}
