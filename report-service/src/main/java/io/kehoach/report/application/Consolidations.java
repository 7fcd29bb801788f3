package io.kehoach.report.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.Consolidation;

/**
 * The consolidated reports.
 */
public interface Consolidations {

	/**
	 * Stores what the job made; where it stands already nothing happens, so the job may
	 * run twice.
	 */
	void add(String id, Consolidation consolidation);

	Optional<Stored<Consolidation>> find(String id, Scope scope);

	List<Stored<Consolidation>> list(String planId, Scope scope);

	/** What is still to be published, over all plans. */
	List<Stored<Consolidation>> drafts(Scope scope);

	Stored<Consolidation> edit(String id, Scope scope, long revision, UnaryOperator<Consolidation> command);

	Stored<Consolidation> publish(String id, Scope scope, long revision, Actor actor,
			UnaryOperator<Consolidation> command);

	Stored<Consolidation> send(String id, Scope scope, long revision, Actor actor,
			UnaryOperator<Consolidation> command);

}
