package io.kehoach.plan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/**
 * A plan of this project's own, and what a person reads in it.
 *
 * @param before paragraphs between the bases and the first table
 * @param annex titles of the annex that holds the tables behind the signature; empty
 * where they stand in the body
 */
record WrittenPlan(List<String> head, String number, String place, LocalDate date, String type, String title, int year,
		List<String> basis, List<String> before, List<Table> tables, List<String> after, List<String> recipients,
		List<String> signature, List<String> annex, boolean landscape) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	record Table(List<String> titles, List<Integer> widths, List<Row> rows) {
	}

	/**
	 * A heading over the whole table or in cells, or the cells of a task as printed and
	 * what they mean.
	 */
	record Row(@Nullable String group, @Nullable List<String> cells, @Nullable String no, @Nullable String content,
			@Nullable List<String> lead, @Nullable List<String> coordinating, @Nullable LocalDate to,
			@Nullable String result) {

		List<String> printed() {
			return cells != null ? cells : group == null ? List.of() : List.of(group);
		}

		/** Whether one cell is as wide as the table. */
		boolean spans() {
			return cells == null;
		}

	}

	static WrittenPlan named(String name) {
		try (InputStream in = WrittenPlan.class.getResourceAsStream("/plans/" + name + ".json")) {
			if (in == null) {
				throw new IllegalArgumentException(name);
			}
			return MAPPER.readValue(in, WrittenPlan.class);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** The same plan with its rows again and again, each numbered and named on. */
	WrittenPlan grownTo(int count) {
		Table first = tables.getFirst();
		List<Row> own = first.rows().stream().filter((row) -> row.group() == null).toList();
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Row row = own.get(i % own.size());
			List<String> cells = new ArrayList<>(row.printed());
			String content = row.content() + " tại khu vực " + (i + 1);
			cells.set(cells.indexOf(row.content()), content);
			cells.set(0, String.valueOf(i + 1));
			if (i % 20 == 0) {
				rows.add(new Row("I".repeat(1 + i / 20 % 3) + ". NHÓM NHIỆM VỤ CHUNG", null, null, null, null, null,
						null, null));
			}
			rows.add(new Row(null, cells, cells.getFirst(), content, row.lead(), row.coordinating(), row.to(),
					row.result()));
		}
		return new WrittenPlan(head, number, place, date, type, title, year, basis, before,
				List.of(new Table(first.titles(), first.widths(), rows)), after, recipients, signature, annex,
				landscape);
	}

	List<Row> tasks() {
		return tables.stream().flatMap((table) -> table.rows().stream()).filter((row) -> row.group() == null).toList();
	}

	String day() {
		return "%s, ngày %02d tháng %02d năm %d".formatted(place, date.getDayOfMonth(), date.getMonthValue(),
				date.getYear());
	}

}
