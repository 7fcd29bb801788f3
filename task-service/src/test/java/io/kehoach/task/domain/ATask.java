package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tasks for tests: a lead task of the first quarter 2023 unless something else is said.
 */
public final class ATask {

	public static final Actor UNIT = new Actor("8b0f6c1e", "unit");

	public static final Actor OFFICE = new Actor("2d94a7b3", "office");

	public static final Actor DIRECTOR = new Actor("51c2e90d", "director");

	public static final TestCalendar CALENDAR = TestCalendar.VIET_NAM;

	private ATask() {
	}

	public static Act unit(String at) {
		return new Act(UNIT, Instant.parse(at));
	}

	public static Act office(String at) {
		return new Act(OFFICE, Instant.parse(at));
	}

	public static Act director(String at) {
		return new Act(DIRECTOR, Instant.parse(at));
	}

	public static Act system(String at) {
		return Act.bySystem(Instant.parse(at));
	}

	public static final Window FIRST_QUARTER = new Window("Quý I/2023", WindowKind.PERIOD, LocalDate.of(2023, 1, 1),
			LocalDate.of(2023, 3, 31), "ON_OR_BEFORE", null, null);

	public static final Window AWAITING = new Window("Theo lịch của thành phố", WindowKind.AWAITING_DATE, null, null,
			null, null, null);

	public static final PlannedDeadline END_OF_MARCH = new PlannedDeadline(LocalDate.of(2023, 3, 31),
			Instant.parse("2023-03-31T17:00:00Z"), LocalDate.of(2023, 3, 31));

	public static Row row() {
		return new Row(1, "Kế hoạch thực hiện công tác dân vận năm 2023", "12/KH-SGDĐT", "item-02", null, "2", null,
				TaskMode.EACH, "Tổ chức tuyên truyền, phổ biến các văn bản về công tác dân vận",
				List.of("Phổ biến Quy chế dân chủ ở cơ sở", "Tuyên truyền trên trang thông tin điện tử"), FIRST_QUARTER,
				"Báo cáo kết quả tuyên truyền");
	}

	public static Row row(String content) {
		Row row = row();
		return new Row(2, row.planTitle(), row.planNumber(), row.itemId(), null, row.itemNo(), null, row.mode(),
				content, row.subItems(), row.window(), row.product());
	}

	public static Row awaitingRow() {
		return new Row(1, row().planTitle(), "12/KH-SGDĐT", "item-08", null, "8", null, TaskMode.ONE,
				"Phục vụ Đoàn kiểm tra công tác dân vận của thành phố", List.of(), AWAITING, null);
	}

	public static Row anyRow() {
		Row row = row();
		return new Row(1, row.planTitle(), row.planNumber(), "item-05", null, "5", null, TaskMode.ANY, row.content(),
				List.of(), row.window(), null);
	}

	public static Assignment given(TaskRole role, Row row, PlannedDeadline due) {
		return new Assignment("plan-2023", "thpt-01", "so-gddt", "so-gddt", role, row, due, LocalDate.of(2023, 1, 16));
	}

	public static Task of(TaskRole role, Row row, PlannedDeadline due) {
		return PlanFollowing.assigned(given(role, row, due), 1, system("2023-01-16T01:00:00Z"), CALENDAR).task();
	}

	public static Task lead() {
		return of(TaskRole.LEAD, row(), END_OF_MARCH);
	}

	public static Task coordinating() {
		return of(TaskRole.COORDINATING, row(), END_OF_MARCH);
	}

	public static Task awaitingDate() {
		return of(TaskRole.LEAD, awaitingRow(), PlannedDeadline.NONE);
	}

	/** Given to any of several units. */
	public static Task claimable() {
		return of(TaskRole.LEAD, anyRow(), END_OF_MARCH);
	}

	public static Task inProgress() {
		return after(lead(), (task) -> task.progress(unit("2023-02-10T03:00:00Z"), 40, Set.of(0), "Đang làm"));
	}

	public static Task submitted(String at) {
		return after(lead(), (task) -> task.submit(unit(at), "Đã xong", List.of(), CALENDAR));
	}

	public static Task submitted() {
		return submitted("2023-03-21T02:00:00Z");
	}

	public static Task done() {
		return after(submitted(), (task) -> task.confirm(office("2023-03-23T02:00:00Z"), null));
	}

	public static Task cancelled() {
		return after(lead(), (task) -> task.cancel(office("2023-02-20T02:00:00Z"), "Đã chuyển"));
	}

	public static Task after(Task task, Function<Task, Outcome> command) {
		return command.apply(task).task();
	}

}
