package io.kehoach.report.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.kehoach.chassis.access.Scope;

/**
 * Reading the pictures of tasks.
 */
public interface Tasks {

	/** What a unit leads under a plan, for the system's own filling of reports. */
	List<TaskPicture> ledBy(String planId, String unitId);

	/** What a unit has to do or waits for: everything not done and not cancelled. */
	List<TaskPicture> unfinished(String unitId, Scope scope);

	/** What waits for the confirmation of the body whose plan it is of. */
	Waiting<TaskPicture> submitted(String issuer, Scope scope, int limit);

	/** What nobody has handed in though its deadline has passed. */
	Waiting<TaskPicture> overdue(Instant now, Scope scope, int limit);

	/** Whose date the body whose plan it is of still has to find out. */
	Waiting<TaskPicture> awaitingDate(String issuer, Scope scope, int limit);

	List<TaskPicture> matching(Set<String> words, Scope scope, int limit);

	Optional<TaskPicture> find(String id, Scope scope);

}
