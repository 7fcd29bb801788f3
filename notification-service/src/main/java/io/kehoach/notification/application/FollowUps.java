package io.kehoach.notification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.kehoach.notification.domain.FollowUp;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of duties whose deadlines are watched, by the duty's id.
 */
public interface FollowUps {

	Optional<FollowUp> find(String id);

	/**
	 * @return false where a newer picture stands
	 */
	boolean keep(String id, long seq, FollowUp followUp);

	/** The picture before the duty's own first event, where none stands. */
	void begin(String id, FollowUp followUp);

	/** Claims one whose next step has come. */
	Optional<Due> claimDue(Instant businessNow);

	/** Those that are owed and whose id begins so, by id. */
	Map<String, FollowUp> activeUnder(String prefix);

	/** What these units owe now. */
	List<FollowUp> activeOf(Collection<String> unitIds);

	/** Owed, with a target that lies before that day. */
	List<FollowUp> overdue(LocalDate day);

	boolean anyDue(Instant businessNow);

	/**
	 * Sets when to look again, unless a newer picture has come in between: then that one
	 * has said so.
	 */
	void looked(Due due, @Nullable Instant next);

	/**
	 * @param seq which picture was looked at
	 */
	record Due(String id, long seq, String token, FollowUp followUp) {
	}

}
