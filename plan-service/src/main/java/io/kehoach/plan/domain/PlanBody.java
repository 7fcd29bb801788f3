package io.kehoach.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a version of a plan says. */
public record PlanBody(Header header, List<Duty> duties, List<PlanItem> items, List<Responsibility> responsibilities,
		List<ReportDefinition> reporting, List<Recipient> recipients) {

	public PlanBody {
		duties = List.copyOf(duties);
		items = List.copyOf(items);
		responsibilities = List.copyOf(responsibilities);
		reporting = List.copyOf(reporting);
		recipients = List.copyOf(recipients);
	}

	public PlanBody with(Header header) {
		return new PlanBody(header, duties, items, responsibilities, reporting, recipients);
	}

	public PlanBody withItems(List<PlanItem> items) {
		return new PlanBody(header, duties, items, responsibilities, reporting, recipients);
	}

	PlanBody renamed(ReportDefinition report, ReportDefinition now) {
		List<ReportDefinition> reports = reporting.stream().map((it) -> it.equals(report) ? now : it).toList();
		return new PlanBody(header, duties, items, responsibilities, reports, recipients);
	}

	/** Replaces the row of the same identity, or adds it at the end. */
	public PlanBody put(Row row) {
		return switch (row) {
			case Duty duty -> new PlanBody(header, put(duties, duty), items, responsibilities, reporting, recipients);
			case PlanItem item -> withItems(put(items, item));
			case Responsibility responsibility ->
				new PlanBody(header, duties, items, put(responsibilities, responsibility), reporting, recipients);
			case ReportDefinition report ->
				new PlanBody(header, duties, items, responsibilities, put(reporting, report), recipients);
			case Recipient recipient ->
				new PlanBody(header, duties, items, responsibilities, reporting, put(recipients, recipient));
		};
	}

	/** Replaces a whole list of rows. */
	PlanBody with(Part part, List<? extends Row> rows) {
		PlanBody body = part.in(this)
			.stream()
			.map(Row::rowId)
			.reduce(this, (it, id) -> it.remove(part, id), (a, b) -> b);
		for (Row row : rows) {
			body = body.put(row);
		}
		return body;
	}

	public PlanBody remove(Part part, String rowId) {
		return switch (part) {
			case ITEMS -> withItems(without(items, rowId));
			case DUTIES -> new PlanBody(header, without(duties, rowId), items, responsibilities, reporting, recipients);
			case RESPONSIBILITIES ->
				new PlanBody(header, duties, items, without(responsibilities, rowId), reporting, recipients);
			case REPORTING ->
				new PlanBody(header, duties, items, responsibilities, without(reporting, rowId), recipients);
			case RECIPIENTS ->
				new PlanBody(header, duties, items, responsibilities, reporting, without(recipients, rowId));
		};
	}

	public Row row(Part part, String rowId) {
		return part.in(this)
			.stream()
			.filter((row) -> row.rowId().equals(rowId))
			.map(Row.class::cast)
			.findFirst()
			.orElseThrow(() -> new PlanRuleViolated(PlanRule.ROW_NOT_FOUND));
	}

	/** Everybody the plan names, in the order printed. */
	public Stream<Party> parties() {
		Stream<Party> ofItems = items.stream().flatMap((item) -> Stream.of(item.lead(), item.coordinating()));
		Stream<Party> ofDuties = responsibilities.stream().map(Responsibility::unit);
		Stream<Party> ofReports = reporting.stream()
			.flatMap((report) -> Stream.of(report.reporters(), report.receiver()));
		return Stream.of(ofItems, ofDuties, ofReports).flatMap((parties) -> parties).filter((party) -> party != null);
	}

	private static <R extends Row> List<R> put(List<R> rows, R row) {
		List<R> changed = new ArrayList<>(rows);
		for (int i = 0; i < changed.size(); i++) {
			if (changed.get(i).rowId().equals(row.rowId())) {
				changed.set(i, row);
				return changed;
			}
		}
		changed.add(row);
		return changed;
	}

	private static <R extends Row> List<R> without(List<R> rows, String rowId) {
		return rows.stream().filter((row) -> !row.rowId().equals(rowId)).toList();
	}

}
