package io.kehoach.plan.document;

import java.util.List;

import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.ReadWindow;
import io.kehoach.plan.domain.phrase.TimePhrase;

/**
 * How unlikely it is that some neighbouring lines are one cell of a given column. 0 is a
 * perfect fit.
 */
final class FlowCosts {

	static final PlanPeriod ANY_YEAR = PlanPeriod.ofYear(2000);

	private final List<Line> lines;

	private final FlowTexts texts;

	private final double widest;

	/**
	 * Sums over the lines before each place: of a cell's inner seams, of too wide lines,
	 * of lengths.
	 */
	private final double[] seams;

	private final double[] wides;

	private final int[] lengths;

	private final FlowSigns signs;

	/** Whether a list of bodies may begin at a line. */
	private final boolean[] heads;

	FlowCosts(List<Line> lines) {
		this.lines = lines;
		this.texts = new FlowTexts(lines);
		int[] sorted = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
		this.widest = sorted.length == 0 ? 1 : sorted[(int) (sorted.length * 0.93)];
		this.seams = new double[lines.size() + 1];
		this.wides = new double[lines.size() + 1];
		this.lengths = new int[lines.size() + 1];
		this.signs = new FlowSigns(lines);
		this.heads = new boolean[lines.size()];
		for (int i = 0; i < heads.length; i++) {
			int length = lines.get(i).text().length();
			String begin = LeadLabels.without(texts.of(i, Math.min(lines.size(), i + 3)));
			heads[i] = begin.startsWith("(") || PartyPhrase.isBody(begin, KnownNames.none())
					|| PartyPhrase.isBody(lines.get(i).text(), KnownNames.none());
			seams[i + 1] = seams[i] + (i + 1 < heads.length ? inside(i) : 0);
			wides[i + 1] = wides[i] + (length > 0.78 * widest ? 4 : 0);
			lengths[i + 1] = lengths[i] + length;
		}
	}

	/** What a cell costs at least, whatever its words say. */
	double least(ColumnRole role, int from, int to, boolean continued) {
		return switch (role) {
			case CONTENT -> content(from, to, continued);
			case LEAD, COORDINATING -> wide(from, to) + (continued ? 0 : begin(from, 8)) + signs.alien(from, to);
			case TIME -> wide(from, to) + (continued ? 1 : begin(from, 3) + signs.timeless(from, to));
			case RESULT, APPROVAL, NOTE, MONEY, OTHER, NUMBER ->
				wide(from, to) / 2 + (continued ? 0 : begin(from, 3)) + signs.labelled(from, to);
		};
	}

	double of(ColumnRole role, int from, int to, boolean continued) {
		return switch (role) {
			case CONTENT -> content(from, to, continued);
			case LEAD, COORDINATING -> party(from, to, continued);
			case TIME -> time(from, to, continued);
			case RESULT, APPROVAL, NOTE, MONEY, OTHER, NUMBER -> free(role, from, to, continued);
		};
	}

	/** Cheap answer for what can never be: keeps the search small. */
	boolean impossible(ColumnRole role, int from, boolean continued) {
		boolean lower = lines.get(from).startsLower();
		return lower && !continued && role != ColumnRole.CONTENT
				&& (role != ColumnRole.TIME || !FlowWords.BEGINS_TIME.matcher(lines.get(from).text()).find());
	}

	private double content(int from, int to, boolean continued) {
		double cost = (continued ? 0 : begin(from, 6)) + seams[to - 1] - seams[from] + signs.labelled(from, to);
		int length = lengths[to] - lengths[from];
		boolean body = to - from <= 2 && length < 40 && PartyPhrase.isBody(lines.get(from).text(), KnownNames.none());
		return cost + (length < 12 && !continued ? 3 : 0) + (body ? 2 : 0);
	}

	/** A short line in the middle of a wide cell is most likely not of that cell. */
	private double inside(int i) {
		Line line = lines.get(i);
		Line next = lines.get(i + 1);
		if (next.glued() || next.opensPage()) {
			return 0;
		}
		String text = line.text();
		boolean ended = FlowWords.SENTENCE_END.matcher(text).matches();
		boolean filled = line.glued() || text.length() + Paragraphs.firstWord(next.text()) >= 0.62 * widest;
		double cost = filled || ended ? 0 : 2;
		boolean aside = text.length() < 0.6 * widest && text.length() < 26 && Character.isUpperCase(text.codePointAt(0))
				&& TimePhrase.read(text, ANY_YEAR).understood();
		return cost + (aside ? 3 : 0) + (text.endsWith(".") && next.startsLower() ? 2 : 0);
	}

	private double party(int from, int to, boolean continued) {
		double cost = wide(from, to);
		if (continued) {
			return cost + texts.remembered(FlowTexts.Kind.REST, from, to, FlowCosts::continuedText)
					+ 0.15 * (to - from);
		}
		return cost + begin(from, 8)
				+ (heads[from] ? texts.remembered(FlowTexts.Kind.BODIES, from, to, FlowCosts::partyText) : 8);
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
	private static double continuedText(String text) {
		return 0.5 + (FlowWords.VERBS.matcher(text).find() ? 2 : 0) + alien(text) + (text.length() > 120 ? 3 : 0);
	}

	private static double alien(String text) {
		return (FlowWords.TIME_WORDS.matcher(text).find() ? 4 : 0) + (FlowWords.FOREIGN.matcher(text).find() ? 3 : 0);
	}

	private double time(int from, int to, boolean continued) {
		if (continued) {
			return wide(from, to) + 1 + texts.of(from, to).length() / 40.0;
		}
		return wide(from, to) + begin(from, 3) + texts.remembered(FlowTexts.Kind.TIME, from, to, FlowCosts::timeText);
	}

	static double timeText(String text) {
		if (!FlowWords.BEGINS_TIME.matcher(text).find() && !FlowWords.BODYS_PLAN.matcher(text).find()) {
			return 5;
		}
		ReadWindow read = TimePhrase.read(text, ANY_YEAR);
		boolean unfinished = FlowWords.UNFINISHED_TIME.matcher(text).matches();
		boolean body = !read.understood() ? false : PartyPhrase.isBody(text, KnownNames.none());
		return (read.understood() ? 0 : 4.5) + (unfinished ? 3 : 0) + (body ? 3 : 0);
	}

	private double free(ColumnRole role, int from, int to, boolean continued) {
		double words = texts.remembered(FlowTexts.Kind.PERIOD, from, to, FlowWords::period) > 0
				? role == ColumnRole.NOTE ? 1 : 4 : 0;
		double opening = continued ? 0.8
				: begin(from, 3) + texts.remembered(FlowTexts.Kind.PRODUCT, from, to, FlowWords::product);
		return words + opening + texts.remembered(FlowTexts.Kind.FREE, from, to, FlowCosts::freeText)
				+ wide(from, to) / 2 + (to - from) * 0.02 + signs.labelled(from, to);
	}

	private static double freeText(String text) {
		boolean body = PartyPhrase.isBody(text, KnownNames.none()) && !FlowWords.PRODUCT.matcher(text).matches();
		return (body ? 1.5 : 0) + (unfinished(text) ? 2 : 0);
	}

	private double begin(int from, double lowerCost) {
		Line line = lines.get(from);
		return (line.startsLower() ? lowerCost : 0) + (line.glued() ? 2.5 : 0);
	}

	private double wide(int from, int to) {
		return wides[to] - wides[from];
	}

}
