package io.kehoach.report.mongo;

import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.claims.DirtyTotals;
import io.kehoach.report.application.TotalId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

	@Bean
	DirtyTotals tallyTotals(MongoTemplate mongo, Claims claims, TaskCount tasks) {
		return new DirtyTotals(mongo, claims, MongoTallies.TALLIES, (id) -> tasks.tally(TotalId.parse(id)));
	}

}
