package io.kehoach.task.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.kehoach.task.domain.ATask.CALENDAR;
import static io.kehoach.task.domain.ATask.after;
import static io.kehoach.task.domain.ATask.office;
import static io.kehoach.task.domain.ATask.unit;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each command refuses, and why.
 */
class TaskRefusalsTest {

	private static final String FEBRUARY = "2023-02-10T03:00:00Z";

	private static final LocalDate APRIL_14 = LocalDate.of(2023, 4, 14);

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refuses(String code, Task task, Function<Task, Outcome> command) {
		assertThatExceptionOfType(TaskRuleViolated.class).isThrownBy(() -> command.apply(task))
			.extracting(TaskRuleViolated::code)
			.isEqualTo(code);
	}

	static Stream<Arguments> refuses() {
		return Stream.concat(refusalsOfUnits(), refusalsOfIssuers());
	}

	private static Stream<Arguments> refusalsOfUnits() {
		Task acknowledged = after(ATask.lead(), (task) -> task.acknowledge(unit(FEBRUARY), null));
		return Stream.of(refusal("task-already-acknowledged", acknowledged, (t) -> t.acknowledge(unit(FEBRUARY), null)),
				refusal("task-closed", ATask.cancelled(), (t) -> t.acknowledge(unit(FEBRUARY), null)),
				refusal("coordinating-task", ATask.coordinating(),
						(t) -> t.progress(unit(FEBRUARY), 1, Set.of(), null)),
				refusal("task-closed", ATask.done(), (t) -> t.progress(unit(FEBRUARY), 1, Set.of(), null)),
				refusal("task-already-submitted", ATask.submitted(),
						(t) -> t.progress(unit(FEBRUARY), 1, Set.of(), null)),
				refusal("progress-out-of-range", ATask.lead(), (t) -> t.progress(unit(FEBRUARY), 101, Set.of(), null)),
				refusal("no-such-sub-item", ATask.lead(), (t) -> t.progress(unit(FEBRUARY), 1, Set.of(2), null)),
				refusal("lead-does-not-contribute", ATask.lead(), (t) -> t.contribute(unit(FEBRUARY), "x")),
				refusal("coordinating-task", ATask.coordinating(),
						(t) -> t.submit(unit(FEBRUARY), "x", List.of(), CALENDAR)),
				refusal("task-already-submitted", ATask.submitted(),
						(t) -> t.submit(unit(FEBRUARY), "x", List.of(), CALENDAR)),
				refusal("task-closed", ATask.done(), (t) -> t.submit(unit(FEBRUARY), "x", List.of(), CALENDAR)),
				refusal("task-not-claimable", ATask.lead(), (t) -> t.claim(unit(FEBRUARY))),
				refusal("coordinating-task", ATask.of(TaskRole.COORDINATING, ATask.anyRow(), ATask.END_OF_MARCH),
						(t) -> t.claim(unit(FEBRUARY))),
				refusal("extension-after-deadline", ATask.lead(),
						(t) -> t.requestExtension(unit("2023-03-31T17:00:00Z"), APRIL_14, "x")),
				refusal("extension-not-later", ATask.lead(),
						(t) -> t.requestExtension(unit(FEBRUARY), LocalDate.of(2023, 3, 31), "x")),
				refusal("task-without-deadline", ATask.awaitingDate(),
						(t) -> t.requestExtension(unit(FEBRUARY), APRIL_14, "x")),
				refusal("coordinating-task", ATask.coordinating(),
						(t) -> t.requestExtension(unit(FEBRUARY), APRIL_14, "x")),
				refusal("extension-pending", asked(), (t) -> t.requestExtension(unit(FEBRUARY), APRIL_14, "x")));
	}

	private static Stream<Arguments> refusalsOfIssuers() {
		Task decided = after(asked(), (t) -> t.decideExtension(office(FEBRUARY), 1, false, null, "x", CALENDAR));
		return Stream.of(refusal("task-not-submitted", ATask.inProgress(), (t) -> t.confirm(office(FEBRUARY), null)),
				refusal("task-not-submitted", ATask.done(), (t) -> t.confirm(office(FEBRUARY), null)),
				refusal("task-not-submitted", ATask.inProgress(),
						(t) -> t.giveBack(office(FEBRUARY), "x", null, null, CALENDAR)),
				refusal("task-closed", ATask.done(), (t) -> t.cancel(office(FEBRUARY), "x")),
				refusal("task-not-closed", ATask.inProgress(), (t) -> t.reopen(office(FEBRUARY), "x")),
				refusal("coordinating-task", ATask.coordinating(), (t) -> t.exempt(office(FEBRUARY), "x")),
				refusal("task-awaits-no-date", ATask.lead(),
						(t) -> t.setDueDate(office(FEBRUARY), APRIL_14, null, CALENDAR)),
				refusal("due-date-past", ATask.awaitingDate(),
						(t) -> t.setDueDate(office(FEBRUARY), LocalDate.of(2023, 2, 9), null, CALENDAR)),
				refusal("due-date-past", ATask.submitted(),
						(t) -> t.giveBack(office("2023-03-22T02:00:00Z"), "x", LocalDate.of(2023, 3, 21), null,
								CALENDAR)),
				refusal("extension-not-later", asked(),
						(t) -> t.decideExtension(office(FEBRUARY), 1, true, LocalDate.of(2013, 4, 14), "x", CALENDAR)),
				refusal("mention-not-concerned", ATask.lead(),
						(t) -> t.comment(office(FEBRUARY), "x", List.of("thpt-02"))),
				refusal("no-such-extension", ATask.lead(),
						(t) -> t.decideExtension(office(FEBRUARY), 1, true, null, "x", CALENDAR)),
				refusal("extension-decided", decided,
						(t) -> t.decideExtension(office(FEBRUARY), 1, true, null, "x", CALENDAR)));
	}

	private static Task asked() {
		return after(ATask.lead(), (task) -> task.requestExtension(unit(FEBRUARY), APRIL_14, "Lùi lịch"));
	}

	private static Arguments refusal(String code, Task task, Function<Task, Outcome> command) {
		return Arguments.of(code, task, command);
	}

}
