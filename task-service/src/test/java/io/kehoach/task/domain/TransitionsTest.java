package io.kehoach.task.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every command in every state: what it leads to, or why it is refused.
 */
class TransitionsTest {

	/** A state is what the command leads to; a code in lower case is its refusal. */
	private static final String TABLE = """
			command    | NOT_STARTED              | IN_PROGRESS              | SUBMITTED                | DONE                     | CANCELLED                | COORDINATING
			acknowledge| NOT_STARTED              | IN_PROGRESS              | SUBMITTED                | task-closed              | task-closed              | NOT_STARTED
			progress   | IN_PROGRESS              | IN_PROGRESS              | task-already-submitted   | task-closed              | task-closed              | coordinating-task
			submit     | SUBMITTED                | SUBMITTED                | task-already-submitted   | task-closed              | task-closed              | coordinating-task
			evidence   | NOT_STARTED              | IN_PROGRESS              | SUBMITTED                | task-closed              | task-closed              | coordinating-task
			extension  | NOT_STARTED              | IN_PROGRESS              | SUBMITTED                | task-closed              | task-closed              | coordinating-task
			draft-due  | NOT_STARTED              | IN_PROGRESS              | SUBMITTED                | task-closed              | task-closed              | coordinating-task
			contribute | lead-does-not-contribute | lead-does-not-contribute | lead-does-not-contribute | lead-does-not-contribute | lead-does-not-contribute | NOT_STARTED
			claim      | task-not-claimable       | task-not-claimable       | task-not-claimable       | task-not-claimable       | task-not-claimable       | coordinating-task
			confirm    | task-not-submitted       | task-not-submitted       | DONE                     | task-not-submitted       | task-not-submitted       | task-not-submitted
			return     | task-not-submitted       | task-not-submitted       | IN_PROGRESS              | task-not-submitted       | task-not-submitted       | task-not-submitted
			cancel     | CANCELLED                | CANCELLED                | CANCELLED                | task-closed              | task-closed              | CANCELLED
			exempt     | CANCELLED                | CANCELLED                | CANCELLED                | task-closed              | task-closed              | coordinating-task
			reopen     | task-not-closed          | task-not-closed          | task-not-closed          | IN_PROGRESS              | IN_PROGRESS              | task-not-closed
			due-date   | task-awaits-no-date      | task-awaits-no-date      | task-awaits-no-date      | task-awaits-no-date      | task-awaits-no-date      | task-awaits-no-date
			decide     | no-such-extension        | no-such-extension        | no-such-extension        | no-such-extension        | no-such-extension        | no-such-extension
			comment    | NOT_STARTED              | IN_PROGRESS              | SUBMITTED                | DONE                     | CANCELLED                | NOT_STARTED
			""";

	private static final Act UNIT = ATask.unit("2023-03-25T03:00:00Z");

	private static final Act OFFICE = ATask.office("2023-03-26T03:00:00Z");

	private static final LocalDate LATER = LocalDate.of(2023, 4, 14);

	private static final Map<String, Function<Task, Outcome>> COMMANDS = Map.ofEntries(
			Map.entry("acknowledge", (task) -> task.acknowledge(UNIT, null)),
			Map.entry("progress", (task) -> task.progress(UNIT, 50, Set.of(), null)),
			Map.entry("submit", (task) -> task.submit(UNIT, "Xong", List.of(), ATask.CALENDAR)),
			Map.entry("evidence", (task) -> task.prove(UNIT, List.of())),
			Map.entry("extension", (task) -> task.requestExtension(UNIT, LATER, "Chờ kinh phí")),
			Map.entry("draft-due", (task) -> Drafting.due(task, UNIT, 5)),
			Map.entry("contribute", (task) -> task.contribute(UNIT, "Đã cử người")),
			Map.entry("claim", (task) -> task.claim(UNIT)), Map.entry("confirm", (task) -> task.confirm(OFFICE, null)),
			Map.entry("return", (task) -> task.giveBack(OFFICE, "Thiếu số liệu", null, null, ATask.CALENDAR)),
			Map.entry("cancel", (task) -> task.cancel(OFFICE, "Thôi")),
			Map.entry("exempt", (task) -> task.exempt(OFFICE, "Đơn vị mới")),
			Map.entry("reopen", (task) -> task.reopen(OFFICE, "Nhầm")),
			Map.entry("due-date", (task) -> task.setDueDate(OFFICE, LATER, null, ATask.CALENDAR)),
			Map.entry("decide", (task) -> task.decideExtension(OFFICE, 1, true, null, "Đồng ý", ATask.CALENDAR)),
			Map.entry("comment", (task) -> task.comment(OFFICE, "Lưu ý", List.of())));

	private static final Map<String, Task> TASKS = Map.of("NOT_STARTED", ATask.lead(), "IN_PROGRESS",
			ATask.inProgress(), "SUBMITTED", ATask.submitted(), "DONE", ATask.done(), "CANCELLED", ATask.cancelled(),
			"COORDINATING", ATask.coordinating());

	static Stream<Case> cases() {
		List<List<String>> rows = TABLE.lines()
			.map((line) -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
			.toList();
		List<String> states = rows.getFirst();
		return rows.stream()
			.skip(1)
			.flatMap((row) -> Stream.iterate(1, (at) -> at < states.size(), (at) -> at + 1)
				.map((at) -> new Case(row.getFirst(), states.get(at), row.get(at))));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void leadsThereOrIsRefused(Case one) {
		Task before = TASKS.get(one.state());
		Function<Task, Outcome> command = COMMANDS.get(one.command());
		if (one.refused()) {
			assertThatExceptionOfType(TaskRuleViolated.class).isThrownBy(() -> command.apply(before))
				.extracting(TaskRuleViolated::code)
				.isEqualTo(one.leadsTo());
			return;
		}
		Task after = command.apply(before).task();
		assertThat(after.execution().state().name()).isEqualTo(one.leadsTo());
		// Whatever is done is written down behind what was written before.
		assertThat(after.history()).hasSize(before.history().size() + 1)
			.startsWith(before.history().toArray(HistoryEntry[]::new));
	}

	@org.junit.jupiter.api.Test
	void aDraftIsDueFiveWorkingDaysBeforeUnlessTheUnitSaysOtherwise() {
		Task task = ATask.lead();
		assertThat(Drafting.dueOn(task, ATask.CALENDAR)).isEqualTo(LocalDate.of(2023, 3, 24));
		assertThat(Drafting.dueOn(ATask.after(task, (one) -> Drafting.due(one, UNIT, 10)), ATask.CALENDAR))
			.isEqualTo(LocalDate.of(2023, 3, 17));
		assertThat(Drafting.dueOn(ATask.after(task, (one) -> Drafting.due(one, UNIT, null)), ATask.CALENDAR)).isNull();
		assertThat(Drafting.dueOn(ATask.coordinating(), ATask.CALENDAR)).isNull();
		PlannedDeadline soon = new PlannedDeadline(LocalDate.of(2023, 1, 19), ATask.END_OF_MARCH.dueAt(),
				LocalDate.of(2023, 1, 19));
		assertThat(Drafting.dueOn(ATask.of(TaskRole.LEAD, ATask.row(), soon), ATask.CALENDAR))
			.isEqualTo(LocalDate.of(2023, 1, 16));
		assertThatExceptionOfType(TaskRuleViolated.class).isThrownBy(() -> Drafting.due(task, UNIT, 0))
			.extracting(TaskRuleViolated::code)
			.isEqualTo("draft-days-out-of-range");
	}

	record Case(String command, String state, String leadsTo) {

		boolean refused() {
			return this.leadsTo.equals(this.leadsTo.toLowerCase(java.util.Locale.ROOT));
		}

	}

}
