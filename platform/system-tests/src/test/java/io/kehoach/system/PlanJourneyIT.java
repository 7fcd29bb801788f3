package io.kehoach.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of a plan, from the signed document to the published ranking and the report sent
 * upward: people of their roles work through the gateway while the business clock visits
 * the days that matter. It runs on the project's own sample and, where it is at hand, on
 * the real plan beside it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanJourneyIT extends ScoredPlanSteps {

	@Test
	@Order(30)
	void everyEventKeepsItsContractAndItsAggregatesOrder() {
		List<EventStream.Event> events = new ArrayList<>(EventStream.all(system.address("kafka")));
		assertThat(events.stream().flatMap((event) -> EventStream.violations(event).stream()).limit(10)).isEmpty();

		Map<String, Long> newest = new HashMap<>();
		for (EventStream.Event event : events.stream()
			.sorted(Comparator.comparing(EventStream.Event::topic))
			.toList()) {
			String aggregate = event.topic() + "/" + event.key();
			long before = newest.getOrDefault(aggregate, 0L);
			assertThat(event.sequence()).as(event.id()).isLessThanOrEqualTo(before + 1);
			newest.merge(aggregate, event.sequence(), Math::max);
		}
		for (PlanJourney journey : PLANS.values()) {
			assertThat(count(events, "plan.issued.v1", journey)).isEqualTo(1);
			// 118 lead and 252 coordinating tasks; 3 standing duties of 25 reporting
			// units in 2 periods.
			assertThat(count(events, "task.assigned.v1", journey)).isEqualTo(370 + 3 * 25 * 2);
			assertThat(count(events, "period.opened.v1", journey)).isEqualTo(2);
			assertThat(count(events, "report.late.v1", journey)).isPositive();
		}
	}

	private static long count(List<EventStream.Event> events, String typed, PlanJourney journey) {
		return events.stream()
			.filter((event) -> event.typed().equals(typed) && event.key().startsWith(journey.planId()))
			.map(EventStream.Event::id)
			.distinct()
			.count();
	}

}
