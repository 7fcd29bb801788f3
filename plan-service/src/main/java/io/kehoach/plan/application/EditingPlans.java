package io.kehoach.plan.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Part;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.PlanRule;
import io.kehoach.plan.domain.PlanRuleViolated;
import io.kehoach.plan.domain.Row;
import org.springframework.stereotype.Service;

/** Edits a draft, or the amendment beside a plan in force, cell by cell. */
@Service
public class EditingPlans {

	private final Plans plans;

	private final NamedUnits units;

	private final BusinessClock clock;

	EditingPlans(Plans plans, NamedUnits units, BusinessClock clock) {
		this.plans = plans;
		this.units = units;
		this.clock = clock;
	}

	/** {@code cells} are the header's fields that the edit touches. */
	public Stored<Plan> header(Edit edit, List<String> cells, UnaryOperator<Header> change) {
		return edit(edit, (content) -> {
			Header header = units.checked(change.apply(content.body().header()));
			Content changed = edit.amendment() ? content.amendedUnder(header) : content.under(header);
			return changed.edited(changed.body(), paths("", cells), edit.caller().subject(), now());
		});
	}

	public Stored<Plan> add(Edit edit, Function<Header, Row> making) {
		return edit(edit, (content) -> {
			Row row = making.apply(content.body().header());
			requireNew(content.body(), row);
			return put(edit, content, row, List.of(""));
		});
	}

	/**
	 * {@code cells} are the row's fields that the edit touches. What a person picked for
	 * a name is remembered.
	 */
	public Stored<Plan> row(Edit edit, Part part, String rowId, List<String> cells, RowChange change) {
		Stored<Plan> saved = edit(edit, (content) -> put(edit, content,
				change.apply(content.body().row(part, rowId), content.body().header()), cells));
		units.remember(edit.of(saved.state()).body().row(part, rowId), cells, edit.caller());
		return saved;
	}

	public Stored<Plan> remove(Edit edit, Part part, String rowId) {
		return edit(edit, (content) -> {
			content.body().row(part, rowId);
			return content.removed(part, rowId);
		});
	}

	/** Confirms every value that was read at least so surely. */
	public Stored<Plan> accept(Edit edit, double minimumConfidence) {
		return edit(edit, (content) -> content.accepted(minimumConfidence, edit.caller().subject(), now()));
	}

	/**
	 * A row as it should be, made of the row as it is; the header says which year is
	 * meant.
	 */
	@FunctionalInterface
	public interface RowChange {

		Row apply(Row row, Header header);

	}

	private Content put(Edit edit, Content content, Row row, List<String> cells) {
		Row checked = units.checked(row, cells, edit.body(content));
		String path = "/" + Part.of(row).path() + "/" + row.rowId();
		return content.edited(content.body().put(checked), paths(path, cells), edit.caller().subject(), now());
	}

	private Stored<Plan> edit(Edit edit, UnaryOperator<Content> change) {
		return plans.change(edit.planId(), edit.caller(), edit.revision(), (plan) -> edit.apply(plan, change));
	}

	private static void requireNew(PlanBody body, Row row) {
		if (Part.of(row).in(body).stream().anyMatch((standing) -> standing.rowId().equals(row.rowId()))) {
			throw new PlanRuleViolated(PlanRule.ROW_EXISTS);
		}
	}

	private static List<String> paths(String row, List<String> cells) {
		return cells.stream().map((cell) -> cell.isEmpty() ? row : row + "/" + cell).toList();
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
