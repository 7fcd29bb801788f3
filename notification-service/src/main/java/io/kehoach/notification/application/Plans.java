package io.kehoach.notification.application;

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

	/**
	 * @param ended closed or cancelled
	 */
	record Plan(@Nullable String title, @Nullable String number, @Nullable String bodyUnitId,
			@Nullable String officeUnitId, boolean ended) {
	}

}
