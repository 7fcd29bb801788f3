package io.kehoach.task.domain;

/**
 * How far an obstacle has come: Office first, then Director or upward.
 */
public enum ObstacleState {

	RAISED, TRIAGED, FORWARDED, ANSWERED, MERGED, CLOSED;

	boolean isUnanswered() {
		return this == RAISED || this == TRIAGED || this == FORWARDED;
	}

}
