package io.kehoach.report.application.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.AwardProposal;
import org.jspecify.annotations.Nullable;

/**
 * The units' award proposals.
 */
public interface AwardProposals {

	Stored<AwardProposal> add(String id, AwardProposal proposal);

	Optional<Stored<AwardProposal>> find(String id, Scope scope);

	/** Those in scope; drafts are their own unit's only. */
	List<Stored<AwardProposal>> list(@Nullable Integer year, Scope scope, @Nullable String draftsOf);

	Stored<AwardProposal> edit(String id, Scope scope, long revision, UnaryOperator<AwardProposal> command);

	Stored<AwardProposal> propose(String id, Scope scope, long revision, Actor actor,
			UnaryOperator<AwardProposal> command);

	Stored<AwardProposal> decide(String id, Scope scope, long revision, Actor actor,
			UnaryOperator<AwardProposal> command);

}
