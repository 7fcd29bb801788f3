package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds tables without rules, page after page: what parts their columns is white that
 * runs down the page.
 */
final class AlignedTables<P> {

	/** What a page holds, from top to bottom. */
	sealed interface Part<P> permits Prose, Table {

	}

	record Prose<P>(PlacedLine<P> line) implements Part<P> {
	}

	record Table<P>(AlignedTable<P> table) implements Part<P> {
	}

	private @Nullable AlignedTitles<P> titles;

	private @Nullable AlignedColumns columns;

	List<Part<P>> page(List<PlacedLine<P>> lines) {
		List<Part<P>> parts = new ArrayList<>();
		int i = goesOn(lines, parts);
		int proseFrom = i;
		while (i < lines.size()) {
			AlignedTitles<P> found = AlignedTitles.around(lines, i, proseFrom);
			if (found == null) {
				i++;
				continue;
			}
			prose(lines.subList(proseFrom, found.start()), parts);
			List<PlacedLine<P>> below = lines.subList(found.end(), reach(lines, found.end()));
			boolean repeated = found.sameAs(titles);
			titles = found;
			columns = AlignedColumns.under(found, below);
			i = found.end() + table(below, !repeated, parts);
			proseFrom = i;
		}
		List<PlacedLine<P>> rest = lines.subList(proseFrom, lines.size());
		if (!rest.stream().allMatch(line -> Furniture.mayStandBetween(line.text()))) {
			columns = null;
		}
		prose(rest, parts);
		return parts;
	}

	/** The rest, at the top of a page, of the table that the page before ended with. */
	private int goesOn(List<PlacedLine<P>> lines, List<Part<P>> parts) {
		AlignedColumns before = columns;
		if (before == null) {
			return 0;
		}
		int from = 0;
		while (from < lines.size() && Furniture.mayStandBetween(lines.get(from).text())) {
			from++;
		}
		int titled = from;
		while (titled < lines.size() && AlignedTitles.around(lines, titled, from) == null) {
			titled++;
		}
		List<PlacedLine<P>> rest = lines.subList(from, Math.min(reach(lines, from), titled));
		columns = rest.isEmpty() ? before : before.shiftedTo(rest, rest.getFirst().space());
		return from + table(rest, false, parts);
	}

	/** How far a table may go: to the next titles or to what never stands in a table. */
	private int reach(List<PlacedLine<P>> lines, int from) {
		int i = from;
		while (i < lines.size() && !FlowTables.endsTable(lines.get(i).text())
				&& AlignedTitles.around(lines, i, i) == null) {
			i++;
		}
		return i;
	}

	/** Takes the lines that keep to the columns, and single headings among them. */
	private int table(List<PlacedLine<P>> lines, boolean opens, List<Part<P>> parts) {
		AlignedTitles<P> over = titles;
		AlignedColumns now = columns;
		if (over == null || now == null) {
			return 0;
		}
		int end = 0;
		while (end < lines.size()
				&& ((now.fits(lines.get(end)) && !over.runsOver(lines.get(end), now)) || isHeading(lines, end, now))) {
			end++;
		}
		if (end > 0) {
			parts.add(new Table<>(new AlignedTable<>(over, now, List.copyOf(lines.subList(0, end)), opens)));
		}
		if (end < lines.size()) {
			columns = null;
		}
		return end;
	}

	private boolean isHeading(List<PlacedLine<P>> lines, int at, AlignedColumns now) {
		return at + 1 < lines.size() && now.fits(lines.get(at + 1)) && lines.get(at + 1).pieces().size() > 1;
	}

	private void prose(List<PlacedLine<P>> lines, List<Part<P>> parts) {
		lines.forEach(line -> parts.add(new Prose<>(line)));
	}

}
