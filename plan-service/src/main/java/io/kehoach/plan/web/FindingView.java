package io.kehoach.plan.web;

import org.jspecify.annotations.Nullable;

/** A finding with its message in the caller's language. */
record FindingView(@Nullable String path, String level, String code, String message, @Nullable String sourceText,
		@Nullable Integer page) {

}
