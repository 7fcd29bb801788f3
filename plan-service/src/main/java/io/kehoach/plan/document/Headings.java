package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rows that only name what the rows below them are about: "1 Về hạ tầng" before "1.1".
 */
final class Headings {

	private Headings() {
	}

	static List<TaskRow> removed(List<TaskRow> rows) {
		List<TaskRow> tasks = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			if (!isHeading(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null)) {
				tasks.add(rows.get(i));
			}
		}
		return tasks;
	}

	private static boolean isHeading(TaskRow row, @Nullable TaskRow next) {
		Span no = row.no();
		Span below = next == null ? null : next.no();
		if (no == null || below == null || !bare(row)) {
			return false;
		}
		String number = no.text().replaceFirst("[.)]$", "");
		return !number.isEmpty() && below.text().startsWith(number + ".")
				&& below.text().length() > number.length() + 1;
	}

	private static boolean bare(TaskRow row) {
		return row.cells().keySet().stream().allMatch(role -> role == ColumnRole.CONTENT || row.lines(role).isEmpty());
	}

}
