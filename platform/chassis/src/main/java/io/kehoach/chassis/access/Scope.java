package io.kehoach.chassis.access;

import java.util.Set;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The units whose resources the caller may touch in this operation.
 */
public interface Scope {

	boolean includes(String unitId);

	/** Whether every unit is included, also ones this service has not heard of. */
	boolean all();

	Set<String> unitIds();

	/** Restricts a query to this scope. */
	default Criteria criteria(String unitField) {
		return all() ? new Criteria() : Criteria.where(unitField).in(unitIds());
	}

	/** Everything: for the system's own acts. */
	static Scope everything() {
		return new Scope() {
			@Override
			public boolean includes(String unitId) {
				return true;
			}

			@Override
			public boolean all() {
				return true;
			}

			@Override
			public Set<String> unitIds() {
				return Set.of();
			}
		};
	}

}
