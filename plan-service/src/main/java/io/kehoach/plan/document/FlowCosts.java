package io.kehoach.plan.document;

import java.util.List;

import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.TimePhrase;

/**
 * How unlikely it is that some neighbouring lines are one cell of a given column. 0 is a
 * perfect fit.
 */
final class FlowCosts {

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

	/** Where the page may end before a cell does. */
	private final boolean[] cut;

	private final boolean measured;

	private final FlowSigns signs;

	private final BodySigns bodies;

	/**
	 * @param measured how wide the columns are is known and counted elsewhere
	 */
	FlowCosts(FlowMarks marks, FlowTexts texts, boolean measured) {
		this.lines = marks.lines();
		this.cut = marks.cut();
		this.measured = measured;
		this.texts = texts;
		int[] sorted = lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
		this.widest = sorted.length == 0 ? 1 : sorted[(int) (sorted.length * 0.93)];
		this.seams = new double[lines.size() + 1];
		this.wides = new double[lines.size() + 1];
		this.lengths = new int[lines.size() + 1];
		this.signs = new FlowSigns(lines);
		this.bodies = new BodySigns(lines);
		for (int i = 0; i < lines.size(); i++) {
			int length = lines.get(i).text().length();
			seams[i + 1] = seams[i] + (i + 1 < lines.size() ? inside(i) : 0);
			wides[i + 1] = wides[i] + (!measured && length > 0.78 * widest ? 4 : 0);
			lengths[i + 1] = lengths[i] + length;
		}
	}

	/** What a cell costs at least, whatever its words say. */
	double least(ColumnRole role, int from, int to, boolean continued) {
		return switch (role) {
			case CONTENT -> content(from, to, continued);
			case LEAD, COORDINATING -> wide(from, to)
					+ (continued ? 0 : begin(from, 8) + bodies.oddity(from, to) + (bodies.mayBegin(from) ? 0 : 8))
					+ (cut[to - 1] ? 0 : signs.alien(from, to));
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
		// "(1) Bộ Công an" opens a list of bodies, which is no content.
		return cost + (length < 12 && !continued ? 3 : 0) + (body ? 2 : 0) + 3 * bodies.numbered(from, to);
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
		boolean filled = measured || line.glued() || text.length() + Paragraphs.firstWord(next.text()) >= 0.62 * widest;
		double cost = filled || ended ? 0 : 2;
		boolean aside = text.length() < 0.6 * widest && text.length() < 26 && Character.isUpperCase(text.codePointAt(0))
				&& TimePhrase.read(text, CellTexts.ANY_YEAR).understood();
		return cost + (aside ? 3 : 0) + (text.endsWith(".") && next.startsLower() ? 2 : 0);
	}

	private double party(int from, int to, boolean continued) {
		double cost = wide(from, to);
		if (continued) {
			return cost + texts.remembered(FlowTexts.Kind.REST, from, to, CellTexts::continuedText)
					+ 0.15 * (to - from);
		}
		return cost + begin(from, 8) + bodies.oddity(from, to) + (bodies.mayBegin(from)
				? partyCut(to, texts.remembered(FlowTexts.Kind.BODIES, from, to, CellTexts::partyText)) : 8);
	}

	private double time(int from, int to, boolean continued) {
		if (continued) {
			return wide(from, to) + 1 + texts.of(from, to).length() / 40.0;
		}
		return wide(from, to) + begin(from, 3) + signs.otherWords(from, to)
				+ unlessCut(to, texts.remembered(FlowTexts.Kind.TIME, from, to, CellTexts::timeText));
	}

	private double partyCut(int to, double cost) {
		return cut[to - 1] && cost < 4 ? Math.min(cost, 1.2) : cost;
	}

	/** A cell that the page cuts is not odd for being unfinished. */
	private double unlessCut(int to, double cost) {
		return cut[to - 1] && cost != CellTexts.STRANGE_TIME ? Math.min(cost, 1.2) : cost;
	}

	private double free(ColumnRole role, int from, int to, boolean continued) {
		double words = texts.remembered(FlowTexts.Kind.PERIOD, from, to, FlowWords::period) > 0
				? role == ColumnRole.NOTE ? 1 : 4 : 0;
		boolean usual = (role == ColumnRole.APPROVAL && bodies.mayBegin(from))
				|| (role == ColumnRole.NOTE && signs.notes(from, from + 1) > 0);
		double opening = continued ? 0.8 : begin(from, 3)
				+ (usual ? 0.2 : texts.remembered(FlowTexts.Kind.PRODUCT, from, to, FlowWords::product));
		return words + opening
				+ (usual || cut[to - 1] ? 0 : texts.remembered(FlowTexts.Kind.FREE, from, to, CellTexts::freeText))
				+ (role == ColumnRole.NOTE ? 0 : 1.5 * signs.notes(from, to)) + wide(from, to) / 2 + (to - from) * 0.02
				+ signs.labelled(from, to);
	}

	private double begin(int from, double lowerCost) {
		Line line = lines.get(from);
		return (line.startsLower() ? lowerCost : 0) + (line.glued() ? 2.5 : 0);
	}

	private double wide(int from, int to) {
		return wides[to] - wides[from];
	}

}
