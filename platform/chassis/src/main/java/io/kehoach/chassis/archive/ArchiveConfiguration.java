package io.kehoach.chassis.archive;

import io.kehoach.chassis.events.Guards;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Wires archives and the audit trail.
 */
@Configuration(proxyBeanMethods = false)
public class ArchiveConfiguration {

	@Bean
	Archives archives(MongoTemplate mongo, Guards guards) {
		return new Archives(mongo, guards);
	}

	@Bean
	AuditTrail auditTrail(MongoTemplate mongo, Guards guards) {
		return new AuditTrail(mongo, guards);
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> auditIndex(AuditTrail trail) {
		return (ready) -> trail.createIndex();
	}

}
