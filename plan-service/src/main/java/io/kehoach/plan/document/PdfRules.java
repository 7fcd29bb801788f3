package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The grid that a set of touching rules draws: double rules count once, and where no rule
 * parts two boxes they are one cell.
 */
final class PdfRules {

	/** Double rules and sloppy joints lie within this distance, in points. */
	private static final double NEAR = 4.5;

	private static final int MOST_EDGES = 400;

	private static final int MOST_RULES = 6000;

	private final double[] xs;

	private final double[] ys;

	private final int[][] cell;

	private PdfRules(double[] xs, double[] ys, int[][] cell) {
		this.xs = xs;
		this.ys = ys;
		this.cell = cell;
	}

	static List<PdfRules> of(List<PdfRule> rules) {
		List<PdfRules> grids = new ArrayList<>();
		for (List<PdfRule> group : touching(joined(rules))) {
			PdfRules grid = drawn(group);
			if (grid != null) {
				grids.add(grid);
			}
		}
		grids.sort(Comparator.comparingDouble(grid -> grid.ys[0]));
		return grids;
	}

	double top() {
		return ys[0];
	}

	List<Double> columnEdges() {
		return Arrays.stream(xs).boxed().toList();
	}

	/** Boxes with the same number are one cell. */
	int cell(int row, int column) {
		return cell[row][column];
	}

	int columns() {
		return xs.length - 1;
	}

	int rows() {
		return ys.length - 1;
	}

	boolean holds(double x, double y) {
		return x >= xs[0] && x <= xs[columns()] && y >= ys[0] && y <= ys[rows()];
	}

	/** Number of the cell at a point inside the grid. */
	int cellAt(double x, double y) {
		return cell[index(ys, y)][index(xs, x)];
	}

	private static int index(double[] edges, double value) {
		int at = Arrays.binarySearch(edges, value);
		int place = at >= 0 ? at : -at - 2;
		return Math.max(0, Math.min(edges.length - 2, place));
	}

	private static @Nullable PdfRules drawn(List<PdfRule> rules) {
		double[] xs = edges(rules.stream().filter(PdfRule::vertical).mapToDouble(PdfRule::at).toArray());
		double[] ys = edges(rules.stream().filter(rule -> !rule.vertical()).mapToDouble(PdfRule::at).toArray());
		if (xs.length < 3 || ys.length < 2 || xs.length > MOST_EDGES || ys.length > MOST_EDGES) {
			return null;
		}
		return new PdfRules(xs, ys, new CellUnion(xs, ys, rules, NEAR).numbers());
	}

	private static double[] edges(double[] positions) {
		Arrays.sort(positions);
		List<Double> edges = new ArrayList<>();
		double sum = 0;
		int count = 0;
		for (double position : positions) {
			if (count > 0 && position - sum / count > NEAR) {
				edges.add(sum / count);
				sum = 0;
				count = 0;
			}
			sum += position;
			count++;
		}
		if (count > 0) {
			edges.add(sum / count);
		}
		return edges.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** A rule drawn row by row is one rule. */
	private static List<PdfRule> joined(List<PdfRule> rules) {
		List<PdfRule> sorted = new ArrayList<>(rules);
		sorted.sort(Comparator.comparing(PdfRule::vertical)
			.thenComparingLong(rule -> Math.round(4 * rule.at()))
			.thenComparingDouble(PdfRule::from));
		List<PdfRule> joined = new ArrayList<>();
		for (PdfRule rule : sorted) {
			PdfRule last = joined.isEmpty() ? null : joined.getLast();
			if (last != null && last.vertical() == rule.vertical()
					&& Math.round(4 * last.at()) == Math.round(4 * rule.at()) && rule.from() <= last.to() + NEAR) {
				joined.set(joined.size() - 1,
						new PdfRule(rule.vertical(), last.at(), last.from(), Math.max(last.to(), rule.to())));
			}
			else {
				joined.add(rule);
			}
		}
		if (joined.size() > MOST_RULES) {
			throw Unreadable.because("document-too-complex");
		}
		return joined;
	}

	private static List<List<PdfRule>> touching(List<PdfRule> all) {
		List<PdfRule> horizontal = all.stream().filter(rule -> !rule.vertical()).toList();
		List<PdfRule> rules = new ArrayList<>(horizontal);
		all.stream().filter(PdfRule::vertical).forEach(rules::add);
		int[] group = new int[rules.size()];
		Arrays.setAll(group, i -> i);
		for (int h = 0; h < horizontal.size(); h++) {
			for (int v = horizontal.size(); v < rules.size(); v++) {
				if (meet(rules.get(h), rules.get(v))) {
					CellUnion.unite(group, h, v);
				}
			}
		}
		Map<Integer, List<PdfRule>> groups = new LinkedHashMap<>();
		for (int i = 0; i < group.length; i++) {
			groups.computeIfAbsent(CellUnion.root(group, i), any -> new ArrayList<>()).add(rules.get(i));
		}
		return groups.values().stream().filter(members -> members.size() > 4).toList();
	}

	private static boolean meet(PdfRule h, PdfRule v) {
		return v.at() >= h.from() - NEAR && v.at() <= h.to() + NEAR && h.at() >= v.from() - NEAR
				&& h.at() <= v.to() + NEAR;
	}

}
