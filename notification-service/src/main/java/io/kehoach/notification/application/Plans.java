package io.kehoach.notification.application;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says of a plan.
 */
public interface Plans {

	Optional<Plan> find(String planId);

	record Plan(@Nullable String title, @Nullable String number, @Nullable String bodyUnitId,
			@Nullable String officeUnitId) {
	}

}
