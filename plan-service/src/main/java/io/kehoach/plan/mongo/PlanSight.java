package io.kehoach.plan.mongo;

import java.util.List;
import java.util.Set;

import io.kehoach.chassis.access.Caller;
import io.kehoach.plan.domain.PlanStatus;
import org.springframework.data.mongodb.core.query.Criteria;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Which plans exist for a caller: those of the units in scope; of another unit's plans a
 * caller who has no office there sees only what was issued.
 */
final class PlanSight {

	private static final Set<String> OFFICES = Set.of("office", "director", "appraiser", "inspector", "admin");

	private static final List<PlanStatus> ISSUED_ONCE = List.of(PlanStatus.ISSUED, PlanStatus.CLOSED);

	private PlanSight() {
	}

	static Criteria of(Caller caller) {
		Criteria scope = caller.scope().criteria("unitId");
		if (OFFICES.stream().anyMatch(caller::has)) {
			return scope;
		}
		return scope.orOperator(where("unitId").is(caller.unit()), where("status").in(ISSUED_ONCE));
	}

}
