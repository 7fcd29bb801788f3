package io.kehoach.task.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.Reach;
import io.kehoach.task.application.TaskFilter;
import io.kehoach.task.application.TaskOrder;
import io.kehoach.task.application.TaskOrder.Column;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.PlannedDeadline;
import io.kehoach.task.domain.Row;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list in every order, read page by page: nothing is missing, nothing comes twice, and
 * Vietnamese words stand where a Vietnamese looks for them.
 */
@TaskServiceTest
class TaskPagesTest {

	private static final Reach EVERYWHERE = new Reach(Scope.everything(), Reach.Side.PERFORMER);

	private static final List<String> SORTED_CONTENT = List.of("An toàn giao thông", "Ăn uống hợp vệ sinh",
			"Dân vận khéo", "Đảm bảo an ninh", "Ôn tập cuối năm", "Tuyên truyền");

	/** The order of the codes is another than that of the names. */
	private static final Map<String, String> UNITS = Map.of("x1", "Trường Ôn", "x2", "Phòng Đào tạo", "x3",
			"Phòng Dân tộc", "x4", "Ủy ban");

	private static final List<String> SORTED_UNITS = List.of("x3", "x2", "x1", "x4");

	@Autowired
	private Tasks tasks;

	private final String plan = "plan-" + UUID.randomUUID();

	private static final LocalDate ISSUED = LocalDate.of(2023, 1, 16);

	static Stream<TaskOrder> orders() {
		return Stream.of(Column.values())
			.flatMap((column) -> Stream.of(new TaskOrder(column, false), new TaskOrder(column, true)));
	}

	@BeforeEach
	void tasksOfEveryUnit(@Autowired Units units) {
		UNITS.forEach((id, name) -> units.keep(id, new Units.Unit(name, "ROOM", null), 1));
		List<String> contents = new ArrayList<>(SORTED_CONTENT.reversed());
		for (int n = 0; n < 4 * contents.size(); n++) {
			task("x" + (1 + n % 4), "i" + n, contents.get(n % contents.size()), ISSUED.plusDays(n * 7 % 5));
		}
		this.tasks.change(this.plan + ":i5:x2",
				(one) -> one.progress(ATask.unit("2023-02-01T00:00:00Z"), 60, Set.of(), null));
		this.tasks.change(this.plan + ":i9:x2",
				(one) -> one.progress(ATask.unit("2023-02-01T00:00:00Z"), 30, Set.of(), null));
	}

	private void task(String unit, String item, String content, LocalDate due) {
		Row row = new Row(1, "Kế hoạch", null, item, null, "1", null, ATask.row().mode(), content, List.of(),
				ATask.FIRST_QUARTER, null);
		PlannedDeadline deadline = new PlannedDeadline(due, Instant.parse(due + "T17:00:00Z"), due);
		this.tasks.add(PlanFollowing.assigned(
				new Assignment(this.plan, unit, "so-gddt", "so-gddt", TaskRole.LEAD, row, deadline, ISSUED), 1,
				ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR));
	}

	@ParameterizedTest
	@MethodSource("orders")
	void pagesFollowEachOtherInThatOrderWithoutGapOrRepeat(TaskOrder order) {
		List<Task> seen = new ArrayList<>();
		Tasks.Position after = null;
		List<Stored<Task>> page;
		do {
			page = this.tasks.list(filter(), order, EVERYWHERE, after, 5);
			page.forEach((stored) -> seen.add(stored.state()));
			after = page.isEmpty() ? null : Tasks.Position.of(page.getLast().state());
		}
		while (!page.isEmpty());
		assertThat(seen).hasSize(24).extracting(Task::id).doesNotHaveDuplicates();
		assertThat(seen).isSortedAccordingTo(inOrder(order));
	}

	private TaskFilter filter() {
		return new TaskFilter(this.plan, null, null, null, null, List.of(), null, null, List.of(), false,
				Instant.parse("2023-02-01T00:00:00Z"));
	}

	private static Comparator<Task> inOrder(TaskOrder order) {
		Comparator<Task> first = switch (order.column()) {
			case DUE -> Comparator.comparing(Task::sortAt);
			case CONTENT -> Comparator.comparing((task) -> SORTED_CONTENT.indexOf(task.row().content()));
			case UNIT -> Comparator.comparing((task) -> SORTED_UNITS.indexOf(task.unitId()));
			case PROGRESS -> Comparator.comparing((task) -> task.execution().progress());
		};
		return (order.descending() ? first.reversed() : first).thenComparing(Task::sortAt).thenComparing(Task::id);
	}

}
