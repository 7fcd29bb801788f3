package io.kehoach.notification;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of mail is typically about, as on the morning of 16 January 2023: what
 * is still to come is due tomorrow, what is late was due on the Friday before.
 */
final class Samples {

	static final Instant NOW = Instant.parse("2023-01-16T01:00:00Z");

	private static final String PLAN = "Thực hiện công tác chuyển đổi số trong cơ quan, đơn vị năm 2023";

	private static final String NUMBER = "12/KH-SGDĐT";

	private static final String SCHOOL = "thpt-01";

	private static final LocalDate TOMORROW = LocalDate.parse("2023-01-17");

	private static final LocalDate FRIDAY = LocalDate.parse("2023-01-13");

	private Samples() {
	}

	static About of(Kind kind) {
		return of(kind, NUMBER);
	}

	/** Of the plan with that number. */
	static About of(Kind kind, String number) {
		return switch (kind) {
			case PLAN_ISSUED, PLAN_AMENDED -> plan(SubjectKind.PLAN, "plan-1", null, number);
			case DERIVED_PLAN_REMINDER -> plan(SubjectKind.DERIVED_PLAN, "plan-1:derived:thpt-01", TOMORROW, number);
			case DERIVED_PLAN_OVERDUE, DERIVED_PLAN_ESCALATED ->
				plan(SubjectKind.DERIVED_PLAN, "plan-1:derived:thpt-01", FRIDAY, number);
			case REPORT_OPENED, REPORT_REMINDER, REPORT_SUBMITTED, REPORT_RETURNED, REPORT_ACCEPTED ->
				report(TOMORROW, number);
			case REPORT_OVERDUE, REPORT_ESCALATED -> report(FRIDAY, number);
			case TASK_OVERDUE, TASK_ESCALATED, WRITTEN_URGING -> task(FRIDAY, number);
			case RANKING_PUBLISHED -> about(SubjectKind.RANKING, "so-gddt:dan-van:2023", null, number, null,
					"Chấm điểm công tác dân vận, 2023", null, "Tốt (87,5)");
			case OBSTACLE_ANSWERED -> about(SubjectKind.OBSTACLE, "obstacle-1", PLAN, number, "5",
					"Chưa được cấp chữ ký số cho hai phó hiệu trưởng nên chưa ký số được toàn bộ văn bản đi.", TOMORROW,
					"Văn phòng Sở đã gửi danh sách, dự kiến cấp trước ngày 20/01/2023.");
			case DELIVERY_PROBLEM ->
				about(SubjectKind.DELIVERY, "plan-1:1:thpt-01:FOCAL_POINT:plan.issued", PLAN, number, null, PLAN, null,
						"550 5.1.1 <thpt-01@example.invalid>: Recipient address rejected: User unknown");
			case DATE_AWAITED -> task(null, number);
			case TASK_ASSIGNED, TASK_SUBMITTED, TASK_RETURNED, TASK_CONFIRMED, TASK_MENTIONED, EXTENSION_REQUESTED,
					EXTENSION_DECIDED, TASK_REMINDER, OVERDUE_WEEKLY, DIGEST ->
				task(TOMORROW, number);
		};
	}

	private static About plan(SubjectKind kind, String id, @Nullable LocalDate due, String number) {
		return about(kind, id, PLAN, number, null, PLAN, due, null);
	}

	private static About report(@Nullable LocalDate due, String number) {
		return about(SubjectKind.REPORT, "plan-1:2023-H1:thpt-01", PLAN, number, null, "Báo cáo 6 tháng đầu năm 2023",
				due, "Bổ sung số liệu quý II ở Phụ lục");
	}

	private static About task(@Nullable LocalDate due, String number) {
		return about(SubjectKind.TASK, "plan-1:i5:thpt-01", PLAN, number, "5",
				"Vận hành hệ thống quản lý văn bản và hồ sơ công việc trên môi trường mạng; ký số toàn bộ văn bản đi, trừ văn bản mật.",
				due, "Bổ sung số liệu theo từng quý và minh chứng kèm theo");
	}

	private static About about(SubjectKind kind, String id, @Nullable String plan, String number, @Nullable String item,
			String title, @Nullable LocalDate due, @Nullable String reason) {
		boolean task = kind == SubjectKind.TASK;
		return new About(kind, id, "plan-1", plan, number, item, title, SCHOOL, task ? "lead" : null,
				task ? "Thường xuyên, báo cáo trước ngày 15/6 và 15/11" : null, due, reason, true, "T-1", due);
	}

}
