package io.kehoach.chassis.jobs;

import io.kehoach.chassis.claims.Claims;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Wires the jobs.
 */
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {

	@Bean
	Jobs jobs(MongoTemplate mongo, Claims claims, ObjectProvider<JobHandler> handlers) {
		return new Jobs(mongo, claims, handlers.stream().toList());
	}

}
