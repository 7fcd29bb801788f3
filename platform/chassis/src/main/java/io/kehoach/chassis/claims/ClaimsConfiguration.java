package io.kehoach.chassis.claims;

import io.kehoach.chassis.time.SystemClock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Wires the claims.
 */
@Configuration(proxyBeanMethods = false)
public class ClaimsConfiguration {

	@Bean
	Claims claims(MongoTemplate mongo, SystemClock clock) {
		return new Claims(mongo, clock);
	}

}
