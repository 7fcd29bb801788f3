package io.kehoach.plan.document;

import java.util.List;

import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;

/**
 * What single lines say about lists of bodies, as sums over the lines before each place.
 */
final class BodySigns {

	private final List<Line> lines;

	/** Whether a list of bodies may begin at a line. */
	private final boolean[] heads;

	/** Whether a line goes on with the name of the body before it. */
	private final boolean[] owners;

	private final int[] bullets;

	/** Lines like "(1) Bộ Công an". */
	private final int[] numbered;

	/** Lines that begin another body without a separator before it. */
	private final int[] unparted;

	BodySigns(List<Line> lines) {
		this.lines = lines;
		this.heads = new boolean[lines.size()];
		this.owners = new boolean[lines.size()];
		this.bullets = new int[lines.size() + 1];
		this.numbered = new int[lines.size() + 1];
		this.unparted = new int[lines.size() + 1];
		for (int i = 0; i < heads.length; i++) {
			String printed = lines.get(i).text();
			String text = unbulleted(printed);
			heads[i] = isBody(text) || isBody(unbulleted(LeadLabels.without(begin(i))));
			bullets[i + 1] = bullets[i] + (text.equals(printed) ? 0 : 1);
			numbered[i + 1] = numbered[i] + (heads[i] && printed.startsWith("(") ? 1 : 0);
			boolean goesOn = i > 0 && !FlowWords.SEPARATED.matcher(lines.get(i - 1).text()).matches();
			boolean owner = FlowWords.OWNER.matcher(printed).matches();
			owners[i] = goesOn && owner && isBody(lines.get(i - 1).text());
			boolean another = goesOn && !owner && Character.isUpperCase(printed.codePointAt(0)) && isBody(printed)
					&& !PartyPhrase.binds(lines.get(i - 1).text());
			unparted[i + 1] = unparted[i] + (another ? 1 : 0);
		}
	}

	boolean mayBegin(int i) {
		return heads[i];
	}

	int numbered(int from, int to) {
		return numbered[to] - numbered[from];
	}

	/**
	 * How odd these lines are as one list, 0 for not at all: it has a bullet before its
	 * first body or before none, seldom one alone, and something between any two bodies.
	 */
	double oddity(int from, int to) {
		int behind = bullets[to] - bullets[from + 1];
		boolean first = bullets[from + 1] > bullets[from];
		boolean opens = first || LeadLabels.opens(lines.get(from).text());
		double odd = behind > 0 && !opens ? 4 : behind == 0 && first ? 1.6 : 0;
		return odd + 2 * (unparted[to] - unparted[from + 1]) + (owners[from] ? 2.5 : 0);
	}

	private String begin(int i) {
		return Span.text(lines.subList(i, Math.min(lines.size(), i + 3)));
	}

	private static boolean isBody(String text) {
		return PartyPhrase.isBody(text, KnownNames.none());
	}

	private static String unbulleted(String text) {
		return FlowWords.BULLET.matcher(text).replaceFirst("");
	}

}
