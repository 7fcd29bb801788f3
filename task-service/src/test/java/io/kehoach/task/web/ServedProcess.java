package io.kehoach.task.web;

import java.time.Instant;
import java.util.List;

import io.kehoach.task.TaskServiceApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The service as it runs, in a process of its own that says on which port; whoever calls
 * is the unit thpt-01.
 */
final class ServedProcess {

	static final String SERVES = "SERVES ";

	private ServedProcess() {
	}

	public static void main(String[] args) {
		SpringApplication service = new SpringApplication(TaskServiceApplication.class, OneUnit.class);
		System.out.println(SERVES + service.run(args).getEnvironment().getProperty("local.server.port"));
	}

	/** Any token is good, and that unit's. */
	static final class OneUnit {

		@Bean
		@Primary
		JwtDecoder oneUnit() {
			return (token) -> Jwt.withTokenValue(token)
				.header("alg", "RS256")
				.subject("u-1")
				.claim("unit", "thpt-01")
				.claim("roles", List.of("unit"))
				.claim("access_until", "2099-12-31")
				.issuedAt(Instant.now())
				.expiresAt(Instant.now().plusSeconds(3600))
				.build();
		}

	}

}
