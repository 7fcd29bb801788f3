package io.kehoach.plan.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.DistributionEntry;

/** What became of each recipient's copy; an entry is stored once something did. */
public interface Distributions {

	List<Stored<DistributionEntry>> of(String planId);

	Optional<Stored<DistributionEntry>> find(String entryId);

	/**
	 * Changes the entry at the revision seen; revision 0 is the entry that was not stored
	 * yet.
	 */
	Stored<DistributionEntry> change(DistributionEntry unstored, long revision, Actor actor,
			UnaryOperator<DistributionEntry> command);

}
