package io.kehoach.plan.document;

import java.util.Arrays;
import java.util.List;

/** Unites neighbouring boxes of a grid that no rule parts. */
final class CellUnion {

	private final double[] xs;

	private final double[] ys;

	private final List<PdfRule> rules;

	private final double near;

	CellUnion(double[] xs, double[] ys, List<PdfRule> rules, double near) {
		this.xs = xs;
		this.ys = ys;
		this.rules = rules;
		this.near = near;
	}

	int[][] numbers() {
		int rows = ys.length - 1;
		int columns = xs.length - 1;
		int[] group = new int[rows * columns];
		Arrays.setAll(group, i -> i);
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				if (c + 1 < columns && !parted(true, xs[c + 1], ys[r], ys[r + 1])) {
					unite(group, r * columns + c, r * columns + c + 1);
				}
				if (r + 1 < rows && !parted(false, ys[r + 1], xs[c], xs[c + 1])) {
					unite(group, r * columns + c, (r + 1) * columns + c);
				}
			}
		}
		int[][] numbers = new int[rows][columns];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				numbers[r][c] = root(group, r * columns + c);
			}
		}
		return numbers;
	}

	static int root(int[] group, int i) {
		int at = i;
		while (group[at] != at) {
			group[at] = group[group[at]];
			at = group[at];
		}
		return at;
	}

	static void unite(int[] group, int one, int other) {
		int a = root(group, one);
		int b = root(group, other);
		group[Math.max(a, b)] = Math.min(a, b);
	}

	/** Whether rules cover most of the border between two boxes. */
	private boolean parted(boolean vertical, double position, double from, double to) {
		double covered = 0;
		for (PdfRule rule : rules) {
			if (rule.vertical() == vertical && Math.abs(rule.at() - position) <= near) {
				covered += Math.max(0, Math.min(rule.to(), to) - Math.max(rule.from(), from));
			}
		}
		return covered >= 0.6 * (to - from);
	}

}
