package io.kehoach.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.SubjectKind;

import org.springframework.stereotype.Component;

/**
 * Whether a duty that is watched is owed at this moment, and since when. What ends or
 * answers it from outside comes with events that share no sequence with its own, so that
 * is kept beside it and joined here.
 */
@Component
public class Owed {

	private final Plans plans;

	Owed(Plans plans) {
		this.plans = plans;
	}

	public boolean now(FollowUp duty) {
		return duty.active() && !this.plans.ended(duty.about().planId()) && since(duty).isPresent();
	}

	/**
	 * A plan that a unit has issued for itself answers the duty for as long as it stands;
	 * once it is cancelled the duty is back.
	 * @return empty where it is answered
	 */
	Optional<Instant> since(FollowUp duty) {
		About about = duty.about();
		if (about.subjectKind() != SubjectKind.DERIVED_PLAN || about.planId() == null) {
			return Optional.of(duty.activeSince());
		}
		List<Plans.Plan> own = this.plans.derived(about.planId(), duty.unitId());
		if (own.stream().anyMatch((plan) -> plan.cancelledAt() == null)) {
			return Optional.empty();
		}
		return Optional.of(own.stream()
			.map(Plans.Plan::cancelledAt)
			.filter(Objects::nonNull)
			.filter(duty.activeSince()::isBefore)
			.max(Instant::compareTo)
			.orElse(duty.activeSince()));
	}

}
