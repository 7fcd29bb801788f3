package io.kehoach.plan.application;

import java.util.List;
import java.util.Optional;

import io.kehoach.plan.domain.Plan;

/** Versions that were in force before the present one; what is put here never changes. */
public interface PlanVersions {

	/** Keeps the version in force under {@code planId:n}; a repeat changes nothing. */
	void keep(Plan inForce);

	Optional<Plan> find(String planId, int version);

	List<Plan> of(String planId);

}
