package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.kehoach.plan.domain.Finding.Level;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.ReadWindow;
import io.kehoach.plan.domain.phrase.TimePhrase;
import org.jspecify.annotations.Nullable;

/**
 * What a printed time means depends on the plan's year and its day of issue. Where these
 * change, each phrase that means something else now is read again; what a person set
 * stays.
 */
record PhrasesAgain(PlanPeriod before, PlanPeriod now) {

	/** What stands for the year in the keys of a plan that names none. */
	private static final String NO_YEAR = "0000";

	static Content under(Content content, Header header) {
		return between(content, header).reports(amended(content, header));
	}

	/** Reports that units have been asked for keep their periods. */
	static Content amended(Content content, Header header) {
		return between(content, header).in(content.with(content.body().with(header)));
	}

	private static PhrasesAgain between(Content content, Header header) {
		return new PhrasesAgain(PlanPeriod.of(content.body().header()), PlanPeriod.of(header));
	}

	private Content in(Content content) {
		PlanBody body = content.body();
		List<Finding> findings = new ArrayList<>(content.findings());
		for (PlanItem item : content.body().items()) {
			ReadWindow read = again(item.window());
			if (read != null) {
				body = body.put(item.withWindow(read.window()));
				note(read, "/items/" + item.itemId() + "/window", findings);
			}
		}
		for (Duty duty : content.body().duties()) {
			ReadWindow read = again(duty.window());
			body = (read != null) ? body.put(duty.withWindow(read.window())) : body;
		}
		return new Content(body, content.provenance(), findings);
	}

	/** A report's key begins with the plan's year, and its period is of that year. */
	private Content reports(Content content) {
		Integer year = now.year();
		if (year == null || year.equals(before.year())) {
			return content;
		}
		String old = ((before.year() != null) ? before.year() : NO_YEAR) + "-";
		Content changed = content;
		for (ReportDefinition report : content.body().reporting()) {
			String key = report.key().startsWith(old) ? year + report.key().substring(old.length() - 1) : report.key();
			boolean taken = content.body().reporting().stream().anyMatch((it) -> it.key().equals(key));
			changed = taken ? changed : changed.renamed(report, ReportPeriods.renamed(report, key, dueAgain(report)));
		}
		return changed;
	}

	private @Nullable LocalDate dueAgain(ReportDefinition report) {
		String text = report.text();
		if (text == null || !Objects.equals(report.due(), ReportPeriods.dueDay(text, before))) {
			return report.due();
		}
		return ReportPeriods.dueDay(text, now);
	}

	private @Nullable ReadWindow again(@Nullable Window window) {
		if (window == null || window.resolvedBy() == ResolvedBy.PERSON) {
			return null;
		}
		ReadWindow read = TimePhrase.read(window.text(), now);
		boolean same = read.window().equals(TimePhrase.read(window.text(), before).window());
		return same ? null : read;
	}

	private static void note(ReadWindow read, String path, List<Finding> findings) {
		String text = read.window().text();
		findings.removeIf((it) -> path.equals(it.path()) && it.code().startsWith(ReadWindow.CODES));
		read.codes().forEach((code) -> findings.add(new Finding(path, Level.CHECK, code, List.of(text), text, null)));
	}

}
