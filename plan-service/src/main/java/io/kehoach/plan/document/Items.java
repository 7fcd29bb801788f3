package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.Citation;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Window;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.ReadWindow;
import io.kehoach.plan.domain.phrase.TimePhrase;

/**
 * Makes plan items of table rows: units split, time read, citations and sub-tasks found.
 */
final class Items {

	private static final double SURE = 0.97;

	private final Draft draft;

	private final PlanPeriod plan;

	private final KnownNames names;

	Items(Draft draft, PlanPeriod plan, KnownNames names) {
		this.draft = draft;
		this.plan = plan;
		this.names = names;
	}

	List<PlanItem> of(List<TaskRow> rows) {
		List<PlanItem> items = new ArrayList<>();
		for (TaskRow row : rows) {
			items.add(item(LeadLabels.parted(row), "i" + (items.size() + 1)));
		}
		return items;
	}

	private PlanItem item(TaskRow row, String id) {
		String path = "/items/" + id;
		Span content = Span.join(row.lines(ColumnRole.CONTENT));
		draft.at(path + "/content", content, row.confidence());
		Span no = row.no();
		draft.at(path + "/no", no, SURE);
		List<String> subItems = SubItems.in(row.lines(ColumnRole.CONTENT));
		List<Citation> citations = Citations.in(content.text());
		if (!subItems.isEmpty()) {
			draft.at(path + "/subItems", content, 0.9);
			draft.info(path + "/subItems", "sub-items-proposed", content, String.valueOf(subItems.size()));
		}
		if (!citations.isEmpty()) {
			draft.at(path + "/citations", content, 0.9);
		}
		Span result = row.cell(ColumnRole.RESULT);
		draft.at(path + "/result", result, row.confidence());
		return new PlanItem(id, no == null ? null : no.text().replaceFirst("[.)]$", ""), content.text(), subItems,
				citations, result == null ? null : result.text(), party(row, ColumnRole.LEAD, path + "/lead"),
				party(row, ColumnRole.COORDINATING, path + "/coordinating"), window(row, path + "/window"));
	}

	private @Nullable Party party(TaskRow row, ColumnRole role, String path) {
		Span cell = row.cell(role);
		if (cell == null || cell.isBlank()) {
			if (role == ColumnRole.LEAD) {
				draft.check(path, "lead-missing", row.cell(ColumnRole.CONTENT));
			}
			return null;
		}
		List<String> parts = PartyPhrase.split(cell.text(), names);
		double likeness = PartyPhrase.likeness(cell.text(), names);
		double confidence = Math.min(row.confidence(), 0.5 + 0.5 * likeness) + (likeness == 1 ? 0.09 : 0);
		draft.at(path, cell, Math.min(SURE, confidence));
		if (likeness < 1) {
			draft.check(path, "unit-phrase-unusual", cell);
		}
		return Party.printed(cell.text(), parts);
	}

	private Window window(TaskRow row, String path) {
		Span cell = row.cell(ColumnRole.TIME);
		ReadWindow read = TimePhrase.read(cell == null ? "" : cell.text(), plan);
		Span source = cell == null ? row.cell(ColumnRole.CONTENT) : cell;
		boolean sure = read.understood() && read.checks().isEmpty();
		draft.at(path, cell, sure ? Math.min(SURE, row.confidence() + 0.1) : 0.6);
		read.codes().forEach(code -> draft.check(path, code, source, read.window().text()));
		return read.window();
	}

}
