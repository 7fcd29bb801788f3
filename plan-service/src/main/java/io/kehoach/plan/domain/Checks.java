package io.kehoach.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.plan.domain.Finding.Level;
import org.jspecify.annotations.Nullable;

/** What is missing in a plan, told from the plan alone. */
final class Checks {

	/** What is found here is not noted a second time by whoever read the document. */
	static final Set<String> CODES = Set.of("year-unknown", "title-unknown", "issuer-unresolved", "number-unknown",
			"date-unknown", "no-task-table", "content-missing", "lead-unresolved", "coordinating-unresolved",
			"awaiting-date", "done-already", "time-already-past", "unit-unresolved", "reporters-unresolved",
			"report-due-unknown");

	private Checks() {
	}

	static List<Finding> of(PlanBody body) {
		List<Finding> found = new ArrayList<>();
		header(body.header(), found);
		if (body.items().isEmpty()) {
			found.add(finding("/items", Level.ERROR, "no-task-table", null));
		}
		body.items().forEach((item) -> {
			item(item, found);
			past(item, body.header(), found);
		});
		body.responsibilities()
			.forEach((duty) -> party(duty.unit(), "/responsibilities/" + duty.responsibilityId() + "/unit", Level.CHECK,
					"unit-unresolved", found));
		body.reporting().forEach((report) -> report(report, found));
		return found;
	}

	private static void header(Header header, List<Finding> found) {
		if (header.year() == null) {
			found.add(finding("/year", Level.ERROR, "year-unknown", null));
		}
		if (header.title() == null || header.title().isBlank()) {
			found.add(finding("/title", Level.ERROR, "title-unknown", null));
		}
		if (header.issuer().unitId() == null) {
			found.add(finding("/issuer", Level.ERROR, "issuer-unresolved", header.issuer().text()));
		}
		if (header.number() == null) {
			found.add(finding("/number", Level.CHECK, "number-unknown", null));
		}
		if (header.issuedOn() == null) {
			found.add(finding("/issuedOn", Level.CHECK, "date-unknown", null));
		}
	}

	private static void item(PlanItem item, List<Finding> found) {
		String row = "/items/" + item.itemId();
		if (item.content().isBlank()) {
			found.add(finding(row + "/content", Level.ERROR, "content-missing", null));
		}
		Party lead = item.lead();
		if (lead == null || !lead.resolved() || !lead.namesSomebody()) {
			found.add(finding(row + "/lead", Level.ERROR, "lead-unresolved", (lead != null) ? lead.text() : null));
		}
		party(item.coordinating(), row + "/coordinating", Level.CHECK, "coordinating-unresolved", found);
		Window window = item.window();
		if (window == null || window.kind() == WindowKind.AWAITING_DATE) {
			found.add(finding(row + "/window", Level.CHECK, "awaiting-date", (window != null) ? window.text() : null));
		}
		else if (window.kind() == WindowKind.DONE) {
			found.add(finding(row + "/window", Level.CHECK, "done-already", window.text()));
		}
	}

	/** What was over when the plan was issued would be overdue from its first day. */
	private static void past(PlanItem item, Header header, List<Finding> found) {
		Window window = item.window();
		if (window != null && window.to() != null && header.issuedOn() != null
				&& window.to().isBefore(header.issuedOn())) {
			found.add(finding("/items/" + item.itemId() + "/window", Level.CHECK, "time-already-past", window.text()));
		}
	}

	private static void report(ReportDefinition report, List<Finding> found) {
		String row = "/reporting/" + report.key();
		Party reporters = report.reporters();
		if (reporters == null || !reporters.namesSomebody()) {
			found.add(finding(row + "/reporters", Level.ERROR, "reporters-unresolved",
					(reporters != null) ? reporters.text() : null));
		}
		if (report.due() == null) {
			found.add(finding(row + "/due", Level.ERROR, "report-due-unknown", report.text()));
		}
	}

	private static void party(@Nullable Party party, String path, Level level, String code, List<Finding> found) {
		if (party != null && !party.resolved()) {
			found.add(finding(path, level, code, party.text()));
		}
	}

	private static Finding finding(String path, Level level, String code, @Nullable String text) {
		return new Finding(path, level, code, Stream.ofNullable(text).toList(), text, null);
	}

}
