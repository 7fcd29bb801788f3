package io.kehoach.report.application.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * The score sheets, one for each unit and scoring year.
 */
public interface Scores {

	/** Makes a sheet; where it stands nothing happens, so filling may run twice. */
	void open(Score score);

	Optional<Stored<Score>> find(String id, Scope scope);

	List<Stored<Score>> list(Filter filter, Scope scope);

	/** All sheets of a year, for its ranking. */
	List<Score> ofRanking(String rankingId);

	/** A person's scoring on the revision that person saw. */
	Stored<Score> change(String id, Scope scope, long revision, Actor actor, Scoring.Phase phase,
			UnaryOperator<Score> command);

	/**
	 * @param after id of the last score on the page before
	 */
	record Filter(@Nullable String rankingId, @Nullable Integer year, @Nullable String unitId,
			Score.@Nullable State state, @Nullable String after, int limit) {

		static Filter ofRanking(String rankingId) {
			return new Filter(rankingId, null, null, null, null, Integer.MAX_VALUE);
		}

	}

}
