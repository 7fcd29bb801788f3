package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.Outline.Entry;
import io.kehoach.plan.document.Paragraph.Kind;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;

/**
 * Tasks that stand in prose: a paragraph followed by lines "- Đơn vị chủ trì: ...", or a
 * numbered duty of an annex that ends in a time phrase.
 */
final class ProseTasks {

	private static final double CONFIDENCE = 0.8;

	private static final Pattern LABEL = Pattern.compile(
			"^(?:Đơn vị|Cơ quan|Bộ phận)?\\s*(?:,\\s*đơn vị\\s*)?(chủ trì|phối hợp)(?:\\s+thực hiện)?\\s*:\\s*(.+)$|"
					+ "^((?:Thời gian|Thời hạn|Tiến độ|Hoàn thành)[^:]{0,40}?)\\s*:\\s*(.+)$|^((?:Kết quả|Sản phẩm)[^:]{0,40}?)\\s*:\\s*(.+)$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern TASKS_OF = Pattern
		.compile("nhiệm vụ của (.+?)(?: trong | thực hiện | giai đoạn | triển khai |$)");

	private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{3,80})\\)\\.?$");

	private static final Pattern AT_END = Pattern.compile(
			"(?<!\\p{L})((?:hoàn thành )?(?:trong|trước|từ|đến hết) (?:[Qq]uý|[Tt]háng|[Nn]ăm|ngày) [^,;.()]{1,30})\\.?$");

	private ProseTasks() {
	}

	static List<TaskRow> in(Outline outline) {
		List<TaskRow> rows = new ArrayList<>();
		List<Paragraph> content = new ArrayList<>();
		Map<ColumnRole, List<Line>> cells = new EnumMap<>(ColumnRole.class);
		for (Entry entry : outline.entries()) {
			Paragraph paragraph = entry.paragraph();
			Matcher label = LABEL.matcher(paragraph.text());
			if (label.matches() && !content.isEmpty()) {
				label(cells, label, paragraph);
				continue;
			}
			flush(rows, content, cells);
			if (paragraph.kind() != Kind.PLAIN || content.isEmpty() || !cells.isEmpty()) {
				content.clear();
			}
			cells.clear();
			content.add(paragraph);
			addDatedDuty(rows, entry);
		}
		flush(rows, content, cells);
		return rows;
	}

	private static void label(Map<ColumnRole, List<Line>> cells, Matcher label, Paragraph paragraph) {
		ColumnRole role = label.group(1) == null ? label.group(3) == null ? ColumnRole.RESULT : ColumnRole.TIME
				: label.group(1).toLowerCase(Locale.ROOT).equals("chủ trì") ? ColumnRole.LEAD : ColumnRole.COORDINATING;
		String value = label.group(2) != null ? label.group(2)
				: label.group(4) != null ? label.group(4) : label.group(6);
		cells.put(role, List.of(line(paragraph.span(), value)));
	}

	/**
	 * A heading "a) Rà soát văn bản" before the paragraph that says what to do only names
	 * it.
	 */
	private static void flush(List<TaskRow> rows, List<Paragraph> content, Map<ColumnRole, List<Line>> cells) {
		if (!cells.containsKey(ColumnRole.LEAD) || content.isEmpty()) {
			return;
		}
		Paragraph first = content.getFirst();
		boolean named = content.size() > 1 && first.text().length() < 80 && !first.text().endsWith(".");
		List<Line> lines = new ArrayList<>();
		content.subList(named ? 1 : 0, content.size())
			.forEach(paragraph -> lines.add(line(paragraph.span(), paragraph.text())));
		cells.put(ColumnRole.CONTENT, lines);
		Span no = first.marker().isEmpty() ? null : first.span().withText(first.marker());
		rows.add(new TaskRow(no, cells, CONFIDENCE));
		content.clear();
	}

	private static void addDatedDuty(List<TaskRow> rows, Entry entry) {
		Matcher body = TASKS_OF.matcher(entry.annex().toLowerCase(Locale.ROOT));
		Paragraph paragraph = entry.paragraph();
		if (paragraph.kind() != Kind.NUMBER || !body.find()) {
			return;
		}
		String phrase = phraseAtEnd(paragraph.text());
		if (phrase != null) {
			String lead = body.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + body.group(1).substring(1);
			Map<ColumnRole, List<Line>> cells = new EnumMap<>(ColumnRole.class);
			cells.put(ColumnRole.CONTENT, List.of(line(paragraph.span(), paragraph.text())));
			cells.put(ColumnRole.LEAD, List.of(line(paragraph.span(), lead)));
			cells.put(ColumnRole.TIME, List.of(line(paragraph.span(), phrase)));
			rows.add(new TaskRow(paragraph.span().withText(paragraph.marker()), cells, CONFIDENCE - 0.2));
		}
	}

	private static @Nullable String phraseAtEnd(String text) {
		for (Pattern pattern : List.of(IN_BRACKETS, AT_END)) {
			Matcher m = pattern.matcher(text);
			if (m.find() && TimePhrase.read(m.group(1), PlanPeriod.ofYear(2000)).understood()) {
				return m.group(1);
			}
		}
		return null;
	}

	private static Line line(Span span, String text) {
		List<Double> box = span.boxes().isEmpty() ? List.of() : span.boxes().getFirst();
		return new Line(text.strip(), span.from(), span.to(), span.page(), 0, false, false, box);
	}

}
