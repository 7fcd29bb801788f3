package io.kehoach.report.application.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.Ranking;

/**
 * The scoring years of the bodies, each with its ranking.
 */
public interface Rankings {

	Stored<Ranking> add(String id, Ranking ranking);

	Optional<Stored<Ranking>> find(String id, Scope scope);

	List<Stored<Ranking>> list(Scope scope);

	/** Years that are not published. */
	List<Stored<Ranking>> unpublished(Scope scope);

	/** Years that count a plan's tasks and reports. */
	List<Stored<Ranking>> ofPlan(String planId, Scope scope);

	/** Years whose sheets may still have to be made. */
	List<Stored<Ranking>> filling();

	void filled(String id);

	/** A person's command on the revision that person saw. */
	Stored<Ranking> change(String id, Scope scope, long revision, UnaryOperator<Ranking> command);

	/** For what several units do at the same moment: works on whatever stands. */
	Stored<Ranking> change(String id, Scope scope, UnaryOperator<Ranking> command);

	Stored<Ranking> publish(String id, Scope scope, long revision, Actor actor, UnaryOperator<Ranking> command);

}
