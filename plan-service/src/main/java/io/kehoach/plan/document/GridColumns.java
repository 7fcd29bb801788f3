package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of a grid hold what.
 *
 * @param places columns by role
 * @param titleRows how many rows the titles take
 * @param edges of the grid the titles stand in
 */
record GridColumns(Map<ColumnRole, List<Integer>> places, int titleRows, int count, List<Double> edges) {

	private static final int MOST_TITLE_ROWS = 3;

	/** Reads the titles at the top of a grid; null where it is no task table. */
	static @Nullable GridColumns titled(Grid grid) {
		for (int skip = 0; skip <= 1; skip++) {
			for (int rows = Math.min(MOST_TITLE_ROWS, grid.rows()); rows >= 1; rows--) {
				GridColumns columns = read(grid, skip, skip + rows);
				if (columns != null) {
					return columns;
				}
			}
		}
		return null;
	}

	/** The same columns in a grid that goes on with this table on the next page. */
	@Nullable GridColumns continued(Grid grid) {
		if (edges.isEmpty() || grid.edges().isEmpty()) {
			return grid.columns() == count ? new GridColumns(places, 0, count, edges) : null;
		}
		double shift = Math.abs(grid.edges().getFirst() - edges.getFirst())
				+ Math.abs(grid.edges().getLast() - edges.getLast());
		if (shift > 60) {
			return null;
		}
		Map<ColumnRole, List<Integer>> moved = new EnumMap<>(ColumnRole.class);
		for (int c = 0; c < grid.columns(); c++) {
			double middle = (grid.edges().get(c) + grid.edges().get(c + 1)) / 2;
			ColumnRole role = roleAt(middle);
			if (role != null) {
				moved.computeIfAbsent(role, any -> new ArrayList<>()).add(c);
			}
		}
		return moved.containsKey(ColumnRole.CONTENT) ? new GridColumns(moved, 0, grid.columns(), grid.edges()) : null;
	}

	List<Integer> of(ColumnRole role) {
		return places.getOrDefault(role, List.of());
	}

	private @Nullable ColumnRole roleAt(double x) {
		for (Map.Entry<ColumnRole, List<Integer>> place : places.entrySet()) {
			for (int c : place.getValue()) {
				if (c + 1 < edges.size() && x >= edges.get(c) && x <= edges.get(c + 1)) {
					return place.getKey();
				}
			}
		}
		return null;
	}

	private static @Nullable GridColumns read(Grid grid, int from, int to) {
		if (to > grid.rows() || (to - from > 1 && !titles(grid, to - 1))) {
			return null;
		}
		Map<ColumnRole, List<Integer>> places = new EnumMap<>(ColumnRole.class);
		List<ColumnRole> roles = new ArrayList<>();
		Map<ColumnRole, String> titleOf = new EnumMap<>(ColumnRole.class);
		List<String> titles = IntStream.range(0, grid.columns()).mapToObj(c -> title(grid, from, to, c)).toList();
		List<ColumnRole> kinds = ColumnRole
			.of(IntStream.range(0, grid.columns()).mapToObj(c -> telling(grid, to - 1, c, titles.get(c))).toList());
		for (int c = 0; c < grid.columns(); c++) {
			String title = titles.get(c);
			ColumnRole role = kinds.get(c);
			// A second column of the same kind is another matter, unless it is a fragment
			// of the same title.
			if (role == ColumnRole.OTHER || (titleOf.containsKey(role) && !title.equals(titleOf.get(role)))) {
				continue;
			}
			titleOf.put(role, title);
			places.computeIfAbsent(role, any -> new ArrayList<>()).add(c);
			if (!roles.contains(role)) {
				roles.add(role);
			}
		}
		return TableHeader.describesTasks(roles) ? new GridColumns(places, to, grid.columns(), grid.edges()) : null;
	}

	/** The lowest title says most: "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp". */
	private static String telling(Grid grid, int row, int column, String title) {
		Grid.Cell lowest = grid.at(row, column);
		String own = lowest == null || title.isBlank() ? "" : lowest.text();
		return ColumnRole.of(own) == ColumnRole.OTHER ? title : own;
	}

	private static String title(Grid grid, int from, int to, int column) {
		StringBuilder title = new StringBuilder();
		grid.cells(from, to, List.of(column)).forEach(cell -> title.append(cell.text()).append(' '));
		return title.toString().strip();
	}

	private static boolean titles(Grid grid, int row) {
		List<Integer> all = new ArrayList<>();
		for (int c = 0; c < grid.columns(); c++) {
			all.add(c);
		}
		return grid.cells(row, row + 1, all)
			.stream()
			.allMatch(cell -> cell.isBlank() || TableHeader.titleWords(cell.text()));
	}

}
