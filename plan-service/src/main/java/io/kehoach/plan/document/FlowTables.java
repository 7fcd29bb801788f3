package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The task tables that lie in flowing text, and the lines that are left as prose.
 *
 * @param found in the order of the document
 * @param prose lines outside of every table
 */
record FlowTables(List<Found> found, List<Line> prose) {

	/**
	 * @param at index in {@code prose} before which the table stood
	 */
	record Found(List<ColumnRole> columns, List<TaskRow> rows, int at) {
	}

	private static final Pattern ROMAN_HEADING = Pattern.compile("^[IVX]{1,5}\\.\\s+[\\p{Lu}\\s,.\\-–]{8,}$");

	private static final Pattern ROMAN = Pattern.compile("^[IVX]{1,5}[.)]?\\s*.*");

	private static final Pattern AFTER = Pattern.compile(
			"^(?:Nơi nhận|NƠI NHẬN|Trên đây là|PHỤ LỤC|Phụ lục [IVX\\d]+\\s*$|Phụ lục [IVX\\d]*\\s*$|(?:TM|KT|TL|TUQ)\\.\\s*\\p{Lu}{2}.*|"
					+ "(?:[IVX]{1,5}|[A-H])\\.\\s+(?:TỔ CHỨC|Tổ chức thực hiện|KINH PHÍ|TRÁCH NHIỆM|CHẾ ĐỘ|PHÂN CÔNG|GIẢI PHÁP|ĐIỀU KHOẢN).*|"
					+ "CÁC BẢNG|Điều \\d+\\..*).*");

	static FlowTables find(List<Line> lines, ReadingTime time) {
		List<Found> found = new ArrayList<>();
		List<Line> prose = new ArrayList<>();
		int i = 0;
		while (i < lines.size()) {
			TableHeader header = TableHeader.at(lines, i);
			if (header == null) {
				prose.add(lines.get(i));
				i++;
				continue;
			}
			time.check();
			int end = end(lines, header);
			found
				.add(new Found(header.columns(), FlowTable.rows(body(lines, header, end), header, time), prose.size()));
			i = end;
		}
		return new FlowTables(found, prose);
	}

	/** What opens the part after a table, wherever it stands. */
	static boolean endsTable(String text) {
		return AFTER.matcher(text).matches();
	}

	private static int end(List<Line> lines, TableHeader header) {
		boolean grouped = header.end() < lines.size() && ROMAN.matcher(lines.get(header.end()).text()).matches()
				&& lines.get(header.end()).text().startsWith("I");
		for (int i = header.end(); i < lines.size(); i++) {
			String text = lines.get(i).text();
			if (endsTable(text) || (!grouped && ROMAN_HEADING.matcher(text).matches())) {
				return i;
			}
			TableHeader next = header.repeatedAt(lines, i) ? header : TableHeader.at(lines, i);
			if (next != null && !next.columns().equals(header.columns())) {
				return lines.get(i - 1).text().endsWith(":") ? i - 1 : i;
			}
			i += next == null ? 0 : next.length() - 1;
		}
		return lines.size();
	}

	/** The table's lines without the titles that each page repeats. */
	private static List<Line> body(List<Line> lines, TableHeader header, int end) {
		List<Line> body = new ArrayList<>();
		boolean opens = false;
		for (int i = header.end(); i < end; i++) {
			TableHeader repeated = header.repeatedAt(lines, i) ? header : TableHeader.at(lines, i);
			if (repeated != null) {
				opens = true;
				i += repeated.length() - 1;
				continue;
			}
			body.add(opens ? lines.get(i).openingPage() : lines.get(i));
			opens = false;
		}
		return body;
	}

}
