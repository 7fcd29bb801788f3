package io.kehoach.plan.messaging;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.application.PlanEvents;
import io.kehoach.plan.domain.DistributionEntry;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanEvent;
import io.kehoach.plan.domain.PlanEvent.AddresseesChanged;
import io.kehoach.plan.domain.PlanEvent.DerivedPlanDue;
import io.kehoach.plan.domain.PlanEvent.DerivedPlanIssued;
import io.kehoach.plan.domain.PlanEvent.DerivedPlanMissing;
import io.kehoach.plan.domain.PlanEvent.PlanAmended;
import io.kehoach.plan.domain.PlanEvent.PlanCancelled;
import io.kehoach.plan.domain.PlanEvent.PlanClosed;
import io.kehoach.plan.domain.PlanEvent.PlanImported;
import io.kehoach.plan.domain.PlanEvent.PlanIssued;
import io.kehoach.plan.domain.PlanEvent.PlanReturned;
import io.kehoach.plan.domain.PlanEvent.PlanRolledOver;
import io.kehoach.plan.domain.PlanEvent.PlanSubmitted;
import io.kehoach.plan.domain.PlanRule;
import io.kehoach.plan.domain.PlanRuleViolated;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes what happens to plans in the form of the topic {@code plan-events}. */
@Component
class PlanEventsWriter implements PlanEvents {

	/** What a broker takes at its usual settings, with room to spare. */
	private static final int LARGEST = 3 * 1024 * 1024;

	private final BusinessClock clock;

	PlanEventsWriter(BusinessClock clock) {
		this.clock = clock;
	}

	@Override
	public List<OutgoingEvent> of(PlanChange change, Actor actor) {
		if (change.events().isEmpty()) {
			return List.of();
		}
		PlanPicture plan = PlanPicture.of(change.plan(), clock.zone().getId());
		refuseTooLarge(plan);
		return change.events().stream().map((event) -> write(event, plan, actor)).toList();
	}

	@Override
	public OutgoingEvent acknowledged(DistributionEntry entry, Actor actor) {
		return new OutgoingEvent("distribution.acknowledged", 1, new DistributionEventPayload(
				clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, Map.of(), DistributionPicture.of(entry)));
	}

	private OutgoingEvent write(PlanEvent event, PlanPicture plan, Actor actor) {
		return new OutgoingEvent(type(event), 1,
				new PlanEventPayload(clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, changed(event), plan));
	}

	private static String type(PlanEvent event) {
		return switch (event) {
			case PlanImported imported -> "plan.imported";
			case PlanSubmitted submitted -> "plan.submitted";
			case PlanReturned returned -> "plan.returned";
			case PlanIssued issued -> "plan.issued";
			case PlanAmended amended -> "plan.amended";
			case AddresseesChanged addressees -> "plan.addressees-changed";
			case PlanClosed closed -> "plan.closed";
			case PlanCancelled cancelled -> "plan.cancelled";
			case PlanRolledOver rolledOver -> "plan.rolled-over";
			case DerivedPlanIssued derived -> "derived-plan.issued";
			case DerivedPlanDue due -> "derived-plan.due";
			case DerivedPlanMissing missing -> "derived-plan.missing";
		};
	}

	private static Map<String, ?> changed(PlanEvent event) {
		return switch (event) {
			case PlanImported imported -> Map.of();
			case PlanSubmitted submitted -> Map.of();
			case PlanIssued issued -> Map.of();
			case PlanReturned returned -> Map.of("reason", returned.reason());
			case PlanAmended it -> amended(it);
			case AddresseesChanged it -> new TreeMap<>(Map.of("joined", it.joined(), "left", it.left()));
			case PlanClosed closed -> Map.of("note", closed.note());
			case PlanCancelled cancelled -> Map.of("reason", cancelled.reason());
			case PlanRolledOver rolledOver -> Map.of("fromPlanId", rolledOver.fromPlanId());
			case DerivedPlanIssued it ->
				new TreeMap<>(Map.of("parentPlanId", it.parentPlanId(), "unitId", it.unitId()));
			case DerivedPlanDue it -> RecordChange.components(it);
			case DerivedPlanMissing it -> RecordChange.components(it);
		};
	}

	private static Map<String, ?> amended(PlanAmended amended) {
		Map<String, @Nullable Object> changed = RecordChange.components(amended.difference());
		changed.put("unitIds", amended.unitIds());
		return changed;
	}

	private static void refuseTooLarge(PlanPicture plan) {
		if (EventJson.write(plan).getBytes(StandardCharsets.UTF_8).length > LARGEST) {
			throw new PlanRuleViolated(PlanRule.TOO_LARGE);
		}
	}

}
