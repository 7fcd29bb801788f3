package io.kehoach.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says of a plan.
 */
public interface Plans {

	Optional<Plan> find(String planId);

	/** Whether nobody owes anything for it any more. */
	default boolean ended(@Nullable String planId) {
		return planId != null && find(planId).filter(Plan::ended).isPresent();
	}

	/** The plans that a unit has issued for itself of that plan, cancelled ones too. */
	List<Plan> derived(String parentPlanId, String unitId);

	/**
	 * @param ended closed or cancelled
	 * @param parentPlanId of which a unit has made it for itself
	 * @param unitId whose plan it is
	 * @param cancelledAt null where it stands
	 */
	record Plan(@Nullable String title, @Nullable String number, @Nullable String bodyUnitId,
			@Nullable String officeUnitId, boolean ended, @Nullable String parentPlanId, @Nullable String unitId,
			@Nullable Instant cancelledAt) {
	}

}
