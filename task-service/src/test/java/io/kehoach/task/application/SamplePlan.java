package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.Period;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.PlanStatus;
import io.kehoach.task.domain.PlannedDeadline;
import io.kehoach.task.domain.Responsible;
import io.kehoach.task.domain.StandingDuty;
import io.kehoach.task.domain.TaskMode;
import io.kehoach.task.domain.Window;
import io.kehoach.task.domain.WindowKind;

/**
 * A plan of the form of the Hải Phòng one: ten rows, three of them led by both groups,
 * one awaiting a date, twelve rooms and twenty-five subordinate units.
 */
public final class SamplePlan {

	public static final List<String> ROOMS = Stream
		.concat(Stream.of("vp", "thanh-tra"), IntStream.rangeClosed(1, 10).mapToObj((n) -> "phong-%02d".formatted(n)))
		.toList();

	public static final List<String> SUBORDINATES = IntStream.rangeClosed(1, 25)
		.mapToObj((n) -> "thpt-%02d".formatted(n))
		.toList();

	public static final Responsible BOTH_GROUPS = new Responsible(List.of(), List.of("rooms", "subordinates"));

	private static final Responsible NOBODY = new Responsible(List.of(), List.of());

	public static final Instant ISSUED_AT = Instant.parse("2023-01-16T01:00:00Z");

	private SamplePlan() {
	}

	public static IssuedPlan issued(String planId) {
		return of(planId, 1, PlanStatus.ISSUED, rows(), SUBORDINATES);
	}

	public static IssuedPlan of(String planId, int version, PlanStatus status, List<PlanRow> rows,
			List<String> subordinates) {
		return new IssuedPlan(planId, version, status, "Kế hoạch công tác dân vận năm 2023", "12/KH-SGDĐT", "so-gddt",
				"vp", rows, List.of(new StandingDuty("d1", "Tuyên truyền"), new StandingDuty("d2", "Quán triệt"),
						new StandingDuty("d3", "Đánh giá")),
				Map.of("rooms", ROOMS, "subordinates", subordinates));
	}

	public static List<PlanRow> rows() {
		return new ArrayList<>(IntStream.rangeClosed(1, 10).mapToObj(SamplePlan::row).toList());
	}

	public static PlanRow row(int no) {
		boolean group = no == 2 || no == 4 || no == 6;
		Responsible one = new Responsible(List.of((no == 8) ? "thanh-tra" : "vp"), List.of());
		return new PlanRow("i" + no, String.valueOf(no), "Nhiệm vụ " + no, (no == 6) ? List.of("a", "b") : List.of(),
				window(no), (no == 8) ? PlannedDeadline.NONE : due(no), group ? TaskMode.EACH : TaskMode.ONE,
				group ? BOTH_GROUPS : one, group ? NOBODY : BOTH_GROUPS, null);
	}

	public static PlanRow worded(PlanRow row, String content) {
		return new PlanRow(row.itemId(), row.no(), content, row.subItems(), row.window(), row.due(), row.mode(),
				row.lead(), row.coordinating(), null);
	}

	public static PlanRow recurring(PlanRow row) {
		Window window = new Window("Thường xuyên", WindowKind.RECURRING, null, null, null, null, null);
		return new PlanRow(row.itemId(), row.no(), row.content(), row.subItems(), window, PlannedDeadline.NONE,
				row.mode(), row.lead(), row.coordinating(), null);
	}

	public static PlanRow done(PlanRow row) {
		Window window = new Window("Đã hoàn thành", WindowKind.DONE, null, null, null, null, null);
		return new PlanRow(row.itemId(), row.no(), row.content(), row.subItems(), window, PlannedDeadline.NONE,
				row.mode(), row.lead(), row.coordinating(), null);
	}

	public static PlanRow anyOf(PlanRow row) {
		return new PlanRow(row.itemId(), row.no(), row.content(), row.subItems(), row.window(), row.due(), TaskMode.ANY,
				new Responsible(List.of("thpt-01", "thpt-02", "thpt-03"), List.of()), NOBODY, null);
	}

	private static Window window(int no) {
		return (no == 8) ? new Window("Theo lịch của thành phố", WindowKind.AWAITING_DATE, null, null, null, null, null)
				: new Window((no < 4) ? "Quý I/2023" : "Cả năm 2023", WindowKind.PERIOD, LocalDate.of(2023, 1, 1), null,
						"ON_OR_BEFORE", null, null);
	}

	private static PlannedDeadline due(int no) {
		LocalDate day = (no < 4) ? LocalDate.of(2023, 3, 31) : LocalDate.of(2023, 12, 31);
		return new PlannedDeadline(day, Instant.parse(day + "T17:00:00Z"), (no < 4) ? day : LocalDate.of(2023, 12, 29));
	}

	public static Period firstHalf(String planId) {
		return new Period(planId, "2023-H1",
				new Window("trước ngày 15/6/2023", WindowKind.DEADLINE, LocalDate.of(2022, 12, 15),
						LocalDate.of(2023, 6, 14), "BEFORE", null, null),
				new PlannedDeadline(LocalDate.of(2023, 6, 15), Instant.parse("2023-06-14T17:00:00Z"),
						LocalDate.of(2023, 6, 14)),
				Stream.concat(ROOMS.stream(), SUBORDINATES.stream()).toList());
	}

}
