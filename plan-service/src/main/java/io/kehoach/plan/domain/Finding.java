package io.kehoach.plan.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something a person should know about a draft. {@code code} names its message in
 * {@code findings_*.properties}; {@code path} is a JSON pointer into the plan that names
 * rows by id, as provenance does.
 */
public record Finding(@Nullable String path, Level level, String code, List<String> args, @Nullable String sourceText,
		@Nullable Integer page) {

	public Finding {
		args = List.copyOf(args);
	}

	/** Nobody is given a row whose lead was dissolved and has no successor. */
	static Finding leadGone(String itemId, String lead) {
		return new Finding("/items/" + itemId + "/lead", Level.CHECK, "lead-gone", List.of(lead), lead, null);
	}

	Finding at(String path) {
		return new Finding(path, level, code, args, sourceText, page);
	}

	/** An ERROR stands in the way of issuing. */
	public enum Level {

		INFO, CHECK, ERROR

	}

}
