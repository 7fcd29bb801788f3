package io.kehoach.plan.domain.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.kehoach.plan.domain.Window;

/**
 * A window as read from its phrase.
 *
 * @param coverage share of the phrase's letters that the rules account for, 0 to 1
 */
public record ReadWindow(Window window, Set<PhraseCheck> checks, double coverage) {

	/** How the codes of what was found in time phrases begin. */
	public static final String CODES = "time-";

	public ReadWindow {
		checks = Set.copyOf(checks);
	}

	/** What a person should look at, as codes of findings. */
	public List<String> codes() {
		// That an end is missing is already said by the kind AWAITING_DATE.
		return checks.stream()
			.filter((check) -> check != PhraseCheck.END_UNKNOWN && check != PhraseCheck.BLANK)
			.sorted()
			.map((check) -> CODES + check.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

	/** Whether nothing essential of the phrase was left unread. */
	public boolean understood() {
		return coverage >= 0.75 && !checks.contains(PhraseCheck.NOT_UNDERSTOOD);
	}

}
