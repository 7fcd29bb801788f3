package io.kehoach.report.application.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.CriteriaSet;

/**
 * The bodies' criteria sets, every version.
 */
public interface CriteriaSets {

	Stored<CriteriaSet> add(CriteriaSet set);

	Optional<Stored<CriteriaSet>> find(String id, Scope scope);

	List<Stored<CriteriaSet>> list(Scope scope);

	Stored<CriteriaSet> change(String id, Scope scope, long revision, UnaryOperator<CriteriaSet> command);

}
