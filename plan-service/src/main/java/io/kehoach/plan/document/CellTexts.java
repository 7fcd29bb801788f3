package io.kehoach.plan.document;

import java.util.List;

import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.ReadWindow;
import io.kehoach.plan.domain.phrase.TimePhrase;

/** How odd a text is as a whole cell of a given kind. 0 is a perfect fit. */
final class CellTexts {

	static final PlanPeriod ANY_YEAR = PlanPeriod.ofYear(2000);

	/** Of what does not even begin as times do. */
	static final double STRANGE_TIME = 5;

	private CellTexts() {
	}

	static boolean endsSentence(String text) {
		return FlowWords.SENTENCE_END.matcher(text).matches();
	}

	static boolean unfinished(String text) {
		return FlowWords.UNFINISHED.matcher(text).matches();
	}

	static double partyText(String printed) {
		String text = LeadLabels.without(printed);
		List<String> parts = PartyPhrase.split(text, KnownNames.none());
		boolean numbered = text.startsWith("(");
		long strange = numbered ? 0 : PartyPhrase.strangers(parts, KnownNames.none());
		boolean headless = !numbered && (parts.isEmpty() || !PartyPhrase.isBody(parts.getFirst(), KnownNames.none()));
		double missing = numbered ? 0 : PartyPhrase.seams(text);
		return strange * 3 + (headless ? 4 : 0) + missing * 2.5 + (FlowWords.VERBS.matcher(text).find() ? 2.5 : 0)
				+ (FlowWords.DANGLING.matcher(text).find() ? 3 : 0) + (FlowWords.BARE_END.matcher(text).find() ? 1 : 0)
				+ (text.length() > 260 ? 3 : 0) + alien(text);
	}

	/** The remnant of a list of bodies is short and holds nothing else. */
	static double continuedText(String text) {
		return 0.5 + (FlowWords.VERBS.matcher(text).find() ? 2 : 0) + alien(text) + (text.length() > 120 ? 3 : 0);
	}

	private static double alien(String text) {
		return (FlowWords.TIME_WORDS.matcher(text).find() ? 4 : 0) + (FlowWords.FOREIGN.matcher(text).find() ? 3 : 0);
	}

	static double timeText(String text) {
		if (!FlowWords.BEGINS_TIME.matcher(text).find() && !FlowWords.BODYS_PLAN.matcher(text).find()) {
			return STRANGE_TIME;
		}
		ReadWindow read = TimePhrase.read(text, ANY_YEAR);
		boolean unfinished = FlowWords.UNFINISHED_TIME.matcher(text).matches();
		boolean body = !read.understood() ? false : PartyPhrase.isBody(text, KnownNames.none());
		return (read.understood() ? 0 : 4.5) + (unfinished ? 3 : 0) + (body ? 3 : 0);
	}

	static double freeText(String text) {
		boolean body = PartyPhrase.isBody(text, KnownNames.none()) && !FlowWords.PRODUCT.matcher(text).matches();
		return (body ? 1.5 : 0) + (unfinished(text) ? 2 : 0);
	}

}
