package io.kehoach.plan.domain.phrase;

import java.util.Set;

import io.kehoach.plan.domain.Window;

/**
 * A window as read from its phrase.
 *
 * @param coverage share of the phrase's letters that the rules account for, 0 to 1
 */
public record ReadWindow(Window window, Set<PhraseCheck> checks, double coverage) {

	public ReadWindow {
		checks = Set.copyOf(checks);
	}

	/** Whether nothing essential of the phrase was left unread. */
	public boolean understood() {
		return coverage >= 0.75 && !checks.contains(PhraseCheck.NOT_UNDERSTOOD);
	}

}
