package io.kehoach.plan.web;

import org.jspecify.annotations.Nullable;

/** An optional word with a command. */
record NoteRequest(@Nullable String note) {

	static String text(@Nullable NoteRequest request) {
		return (request != null && request.note() != null) ? request.note() : "";
	}

}
