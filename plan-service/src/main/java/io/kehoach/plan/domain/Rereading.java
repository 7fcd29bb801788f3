package io.kehoach.plan.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document that was read again beside the draft that stands: the same rows under the
 * same identities, so that a person can take over what differs, row by row.
 *
 * @param proposed the draft as it would be if everything were taken
 */
public record Rereading(Content standing, Content proposed) {

	/**
	 * @param drawn gives a row that the draft does not have its identity
	 */
	public static Rereading of(Content standing, Content document, UnaryOperator<String> drawn) {
		PlanBody body = standing.body();
		Content read = document.under(KeptCells.header(body.header(), document.body().header()));
		PlanBody after = new PlanBody(read.body().header(), List.of(), List.of(), List.of(), List.of(), List.of());
		Map<String, String> paths = new HashMap<>();
		for (Part part : Part.values()) {
			Map<String, String> known = RowMatching.of(part.in(body), part.in(read.body()));
			for (Row row : part.in(read.body())) {
				String same = known.get(row.rowId());
				Row kept = (same != null) ? KeptCells.row(body.row(part, same), row)
						: KeptCells.named(row, drawn.apply(row.rowId()));
				after = after.put(kept);
				paths.put(path(part, row.rowId()), path(part, kept.rowId()));
			}
		}
		Places places = new Places(paths);
		return new Rereading(standing, new Content(after, places.of(read.provenance()), places.of(read.findings())));
	}

	/** All that differs. */
	public Taking everything() {
		Map<Part, Set<String>> rows = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			rows.put(part, differing(part));
		}
		return new Taking(Cells.differing(before().header(), proposed.body().header()), rows);
	}

	/**
	 * The draft with the chosen differences. A row that is not chosen stays as it is;
	 * what a person confirmed stays confirmed unless its value was taken over.
	 */
	public Content taken(Taking taking) {
		if (!taking.isWithin(everything())) {
			throw new PlanRuleViolated(PlanRule.NO_SUCH_DIFFERENCE);
		}
		PlanBody body = before();
		for (Part part : Part.values()) {
			body = body.with(part, rows(part, taking));
		}
		return new TakenContent(this, taking, body).content()
			.under(Cells.chosen(before().header(), proposed.body().header(), taking.header()::contains));
	}

	/**
	 * The document becomes the plan's source: all places are read in it.
	 */
	public PlanChange into(Plan plan, Function<Rereading, Taking> chosen, Source source) {
		Plan edited = plan.edit((content) -> taken(chosen.apply(this))).plan();
		return PlanChange.of(new Plan(edited.planId(), edited.unitId(), edited.status(), edited.content(),
				edited.standing(), edited.amendment(), edited.origin().from(source), edited.note()));
	}

	public PlanBody before() {
		return standing.body();
	}

	static Optional<? extends Row> find(PlanBody body, Part part, String rowId) {
		return part.in(body).stream().filter((row) -> row.rowId().equals(rowId)).findFirst();
	}

	private Set<String> differing(Part part) {
		return Stream.concat(part.in(before()).stream(), part.in(proposed.body()).stream())
			.map(Row::rowId)
			.filter((id) -> !find(before(), part, id).equals(find(proposed.body(), part, id)))
			.collect(Collectors.toSet());
	}

	/** A new row comes to stand after the row that it follows in the document. */
	private List<Row> rows(Part part, Taking taking) {
		List<Row> rows = new ArrayList<>(part.in(before()));
		rows.removeIf((row) -> taking.has(part, row.rowId()) && find(proposed.body(), part, row.rowId()).isEmpty());
		int next = 0;
		for (Row row : part.in(proposed.body())) {
			int at = indexOf(rows, row.rowId());
			if (at >= 0) {
				rows.set(at, taking.has(part, row.rowId()) ? row : rows.get(at));
				next = at + 1;
			}
			else if (taking.has(part, row.rowId())) {
				rows.add(next++, row);
			}
		}
		return rows;
	}

	private static int indexOf(List<Row> rows, String rowId) {
		return rows.stream().map(Row::rowId).toList().indexOf(rowId);
	}

	private static String path(Part part, String rowId) {
		return "/" + part.path() + "/" + rowId;
	}

}
