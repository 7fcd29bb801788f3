package io.kehoach.task.domain;

import java.time.Instant;
import java.util.List;

/**
 * A remark under a task; mentions are the units it calls to it.
 */
public record Comment(Instant at, Actor by, String text, List<String> mentions) {

	public Comment {
		mentions = List.copyOf(mentions);
	}

}
