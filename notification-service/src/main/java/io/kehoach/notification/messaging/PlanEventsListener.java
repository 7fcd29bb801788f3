package io.kehoach.notification.messaging;

import java.util.Collection;
import java.util.List;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.notification.application.Directory;
import io.kehoach.notification.application.Notifier;
import io.kehoach.notification.application.Pictures;
import io.kehoach.notification.application.Plans;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Post;
import io.kehoach.notification.domain.SubjectKind;
import io.kehoach.notification.messaging.PlanWire.PlanState;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Distributes issued and amended plans: one urgent mail to every unit they speak to.
 */
@Component
class PlanEventsListener {

	private final Pictures pictures;

	private final Directory directory;

	private final Notifier notifier;

	private final DerivedPlans derived;

	PlanEventsListener(Pictures pictures, Directory directory, Notifier notifier, DerivedPlans derived) {
		this.pictures = pictures;
		this.directory = directory;
		this.notifier = notifier;
		this.derived = derived;
	}

	void on(PlanEventType type, IncomingEvent event) {
		PlanWire wire = event.read(PlanWire.class);
		PlanState plan = wire.plan();
		String body = (plan.issuer() == null) ? null : plan.issuer().unitId();
		this.pictures.plan(plan.id(), event.sequence(),
				new Plans.Plan(plan.title(), plan.number(), body, plan.office(), ended(type), plan.parentPlanId(),
						plan.unitId(), (type == PlanEventType.CANCELLED) ? event.time() : null));
		switch (type) {
			case ISSUED -> distribute(event, Kind.PLAN_ISSUED, plan, body, Addressed.by(plan));
			case AMENDED -> distribute(event, Kind.PLAN_AMENDED, plan, body, affected(wire));
			case ADDRESSEES_CHANGED -> distribute(event, Kind.PLAN_ISSUED, plan, body, joined(wire));
			case CLOSED, CANCELLED, DERIVED_DUE, DERIVED_MISSING, DERIVED_ISSUED -> {
				// The pictures say what is owed still; the ladders speak of it.
			}
		}
		watch(type, event, wire, (body == null) ? plan.unitId() : body);
	}

	private void watch(PlanEventType type, IncomingEvent event, PlanWire wire, String body) {
		PlanWire.ChangedWire changed = wire.changed();
		if (type != PlanEventType.DERIVED_ISSUED) {
			this.derived.asked(wire.plan(), body, event);
		}
		else if (changed != null && changed.parentPlanId() != null && changed.unitId() != null) {
			this.derived.issued(changed.parentPlanId(), changed.unitId(), event.time());
		}
	}

	private static boolean ended(PlanEventType type) {
		return type == PlanEventType.CLOSED || type == PlanEventType.CANCELLED;
	}

	private void distribute(IncomingEvent event, Kind kind, PlanState plan, @Nullable String body,
			Collection<String> unitIds) {
		Cause cause = new Cause(event.id(), event.time());
		for (String unitId : unitIds) {
			// Outside bodies get the plan on paper or through the document axis; the
			// Office records that. Who made a plan for itself knows it.
			if (this.directory.unit(unitId).filter(Directory.Unit::outside).isEmpty() && !plan.isOwnOf(unitId)) {
				Post post = unitId.equals(body) ? Post.HEAD : Post.FOCAL_POINT;
				this.notifier.tell(cause, kind, new Addressee(unitId, post), about(plan, unitId));
			}
		}
	}

	private static About about(PlanState plan, String unitId) {
		return new About(SubjectKind.PLAN, plan.id(), plan.id(), plan.title(), plan.number(), null, plan.title(),
				unitId, null, null, null, null, null, null, null);
	}

	/** Only the units of the rows that changed have something to look at. */
	private static List<String> affected(PlanWire wire) {
		return (wire.changed() == null || wire.changed().unitIds() == null) ? List.of() : wire.changed().unitIds();
	}

	private static List<String> joined(PlanWire wire) {
		if (wire.changed() == null || wire.changed().joined() == null) {
			return List.of();
		}
		return wire.changed().joined().stream().map(PlanWire.JoinedWire::unitId).toList();
	}

}
