package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell that names both who leads and who helps: "Chủ trì: A; phối hợp: B", "A chủ
 * trì, phối hợp với B", "A (chủ trì), B".
 */
final class LeadLabels {

	private static final Pattern LABEL = Pattern
		.compile("(?<![\\p{L}])(?:[-–+•]\\s*)?(?:(?:Cơ quan|Đơn vị|Bộ phận|cơ quan|đơn vị)\\s+)?"
				+ "([Cc]hủ trì|CHỦ TRÌ|[Pp]hối hợp|PHỐI HỢP)(?:\\s+thực hiện)?\\s*:\\s*");

	private static final Pattern SENTENCE = Pattern
		.compile("(\\p{Lu}[^.;]{2,200}?)(?:,?\\s+chủ trì)?[,;]?\\s+phối hợp (?:với|cùng)\\s+(\\p{L}[^.;]{2,300})[.;]?");

	private static final Pattern BRACKETS = Pattern
		.compile("(.{2,200}?)\\s*\\((?:cơ quan |đơn vị )?chủ trì\\)\\s*[;,.]?\\s*(.*?)(?:\\s*\\(phối hợp\\))?[.;]?");

	private LeadLabels() {
	}

	/** The row with its coordinating bodies in a cell of their own. */
	static TaskRow parted(TaskRow row) {
		Span cell = row.cell(ColumnRole.LEAD);
		if (cell == null || !row.lines(ColumnRole.COORDINATING).isEmpty()) {
			return row;
		}
		Matcher label = LABEL.matcher(cell.text());
		if (label.find()) {
			return labelled(row, cell, label);
		}
		for (Pattern form : List.of(SENTENCE, BRACKETS)) {
			Matcher m = form.matcher(cell.text());
			if (m.matches()) {
				return with(row, cell, m.group(1), m.group(2));
			}
		}
		return row;
	}

	/** Whether a line begins with a label. */
	static boolean opens(String text) {
		return LABEL.matcher(text).lookingAt();
	}

	/** The bodies alone, as a list. */
	static String without(String text) {
		return LABEL.matcher(text).replaceAll("; ").replaceFirst("^; ", "");
	}

	private static TaskRow labelled(TaskRow row, Span cell, Matcher label) {
		List<String> leads = new ArrayList<>(List.of(cell.text().substring(0, label.start())));
		List<String> others = new ArrayList<>();
		boolean leading = true;
		int from = -1;
		do {
			if (from >= 0) {
				(leading ? leads : others).add(cell.text().substring(from, label.start()));
			}
			leading = label.group(1).toLowerCase(Locale.ROOT).startsWith("chủ");
			from = label.end();
		}
		while (label.find());
		(leading ? leads : others).add(cell.text().substring(from));
		return with(row, cell, joined(leads), joined(others));
	}

	private static String joined(List<String> texts) {
		return String.join("; ", texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList());
	}

	private static TaskRow with(TaskRow row, Span cell, String lead, String others) {
		TaskRow led = row.with(ColumnRole.LEAD, line(cell, lead));
		return others.isBlank() ? led : led.with(ColumnRole.COORDINATING, line(cell, others));
	}

	private static List<Line> line(Span cell, String text) {
		List<Double> box = cell.boxes().isEmpty() ? List.of() : cell.boxes().getFirst();
		return text.isBlank() ? List.of()
				: List.of(new Line(text.strip(), cell.from(), cell.to(), cell.page(), 0, false, false, box));
	}

}
