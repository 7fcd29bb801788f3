package io.kehoach.plan.document;

import java.util.List;

/**
 * Signs in single lines that a run of them cannot be a certain cell: counted once, asked
 * for every run, so that only likely runs are read as a whole.
 */
final class FlowSigns {

	private final int[] verbs;

	private final int[] years;

	private final int[] plans;

	private final int[] labels;

	/** Lines that begin something that is no time, after a time that may be whole. */
	private final int[] others;

	private final int[] notes;

	private final boolean[] times;

	FlowSigns(List<Line> lines) {
		this.verbs = new int[lines.size() + 1];
		this.years = new int[lines.size() + 1];
		this.plans = new int[lines.size() + 1];
		this.labels = new int[lines.size() + 1];
		this.others = new int[lines.size() + 1];
		this.notes = new int[lines.size() + 1];
		this.times = new boolean[lines.size()];
		for (int i = 0; i < times.length; i++) {
			String text = lines.get(i).text();
			verbs[i + 1] = verbs[i] + (FlowWords.VERBS.matcher(text).find() ? 1 : 0);
			years[i + 1] = years[i] + (FlowWords.YEAR.matcher(text).find() ? 1 : 0);
			plans[i + 1] = plans[i] + (text.contains("kế") ? 1 : 0);
			labels[i + 1] = labels[i] + (LeadLabels.opens(text) ? 1 : 0);
			others[i + 1] = others[i] + (i > 0 && noTime(lines.get(i - 1).text(), text) ? 1 : 0);
			notes[i + 1] = notes[i] + (FlowWords.NOTE.matcher(text).find() ? 1 : 0);
			times[i] = FlowWords.BEGINS_TIME.matcher(text).find();
		}
	}

	/** What verbs and years cost at least where bodies should stand. */
	double alien(int from, int to) {
		return (verbs[to] > verbs[from] ? 2 : 0) + (years[to] > years[from] ? 4 : 0);
	}

	/** "Chủ trì:" begins the cell of the bodies and stands in no other. */
	double labelled(int from, int to) {
		return 6.0 * (labels[to] - labels[from]);
	}

	/** What it costs at least that no time begins here, nor anybody's plan is named. */
	double timeless(int from, int to) {
		return otherWords(from, to) + (times[from] || plans[to] > plans[from] ? 0 : 5);
	}

	double otherWords(int from, int to) {
		return 2.5 * (others[to] - others[from + 1]);
	}

	/** How many lines begin as notes do. */
	int notes(int from, int to) {
		return notes[to] - notes[from];
	}

	private static boolean noTime(String before, String text) {
		return Character.isUpperCase(text.codePointAt(0)) && !FlowWords.BEGINS_TIME.matcher(text).find()
				&& !FlowWords.QUARTER.matcher(text).find() && !FlowWords.UNFINISHED_TIME.matcher(before).matches();
	}

}
