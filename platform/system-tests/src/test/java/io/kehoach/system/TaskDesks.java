package io.kehoach.system;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What people do with tasks beside the straight way: two at once on one, the Office on
 * many at once, and when something is in the way.
 */
final class TaskDesks {

	static final String STRAIGHT = "Phổ biến, quán triệt các văn bản về chuyển đổi số";

	private static final String SHARED = "Tiếp tục chuẩn hóa, làm sạch dữ liệu học sinh";

	private static final String HINDERED = "Thực hiện học bạ điện tử";

	private static final String FIRST = "Đã rà soát xong khối 10.";

	private static final String SECOND = "Đã làm sạch 1.240 hồ sơ khối 11.";

	private final String plan;

	private final Desk office;

	private final Desk director;

	private final Desk school;

	TaskDesks(String plan, Desk office, Desk director, Desk school) {
		this.plan = plan;
		this.office = office;
		this.director = director;
		this.school = school;
	}

	/** Received, worked on, handed in and confirmed. */
	String straightWay() {
		Page page = this.school.page();
		this.school.visit("/work").look("12-work-unit");
		this.school.visitUntil(tasks(), this.school.link(STRAIGHT)).look("13-tasks-unit");
		this.school.link(STRAIGHT).click();
		String taskId = this.school.shown("task-page").shownId("/tasks/");
		this.school.look("14-task-new");
		this.school.button("Xác nhận đã nhận").click();
		this.school.hears("Đã xác nhận nhận việc");
		this.school.button("Cập nhật tiến độ").click();
		page.getByLabel("Phần trăm hoàn thành").fill("60");
		page.getByLabel("Ghi chú").fill("Đã phổ biến ở 8 trên 12 tổ chuyên môn.");
		this.school.look("15-task-progress");
		this.school.button("Lưu").click();
		this.school.hears("Đã cập nhật tiến độ");
		submitTask(page);
		this.office.visit("/tasks/" + taskId).look("18-task-to-confirm");
		this.office.button("Xác nhận hoàn thành").click();
		this.office.hears("Đã xác nhận hoàn thành");
		this.office.look("19-task-done");
		return taskId;
	}

	private void submitTask(Page page) {
		this.school.button("Nộp kết quả").click();
		page.getByLabel("Kết quả").fill("Đã quán triệt năm văn bản tới 68 cán bộ, nhà giáo trong hai buổi.");
		this.school.button("Thêm liên kết").click();
		page.getByLabel("Liên kết").fill("https://thpt-01.example/quan-triet-2023");
		page.getByLabel("Tên minh chứng").fill("Biên bản hội nghị quán triệt");
		page.getByLabel("Ngày được chứng minh").fill("2023-01-16");
		this.school.look("16-task-submit");
		this.school.button("Nộp kết quả").click();
		this.school.hears("Đã nộp kết quả");
		this.school.look("17-task-submitted");
	}

	/** Two of one unit write on the same task; whoever saves second keeps every word. */
	void twoAtOnce(Desk colleague) {
		open(SHARED);
		colleague.visit("/tasks/" + this.school.shownId("/tasks/"));
		note(this.school, "40", FIRST);
		this.school.hears("Đã cập nhật tiến độ");
		note(colleague, "60", SECOND);
		Locator versions = colleague.page().locator("dialog[open]");
		assertThat(versions).containsText("Có người vừa sửa trước bạn");
		assertThat(versions).containsText(FIRST);
		assertThat(versions).containsText(SECOND);
		colleague.look("19-task-conflict");
		colleague.confirm("Dùng bản ghép");
		colleague.hears("Đã cập nhật tiến độ");
		colleague.visit("/tasks/" + this.school.shownId("/tasks/"));
		for (String words : List.of(FIRST, SECOND)) {
			assertThat(colleague.page().locator("task-page")).containsText(words);
		}
	}

	private static void note(Desk desk, String percent, String words) {
		desk.button("Cập nhật tiến độ").click();
		desk.page().getByLabel("Phần trăm hoàn thành").fill(percent);
		desk.page().getByLabel("Ghi chú").fill(words);
		desk.button("Lưu").click();
	}

	/** The Office decides on what waits in one go, and takes it back. */
	void manyAtOnce() {
		open(SHARED);
		this.school.button("Nộp kết quả").click();
		this.school.page().getByLabel("Kết quả").fill("Dữ liệu học sinh toàn trường đã được làm sạch.");
		this.school.button("Nộp kết quả").click();
		this.school.hears("Đã nộp kết quả");
		Page page = this.office.page();
		this.office.visit(tasks() + "&state=SUBMITTED");
		page.getByLabel("Chọn cả 1 kết quả chờ duyệt").check();
		this.office.look("19-tasks-chosen");
		this.office.button("Xác nhận 1 kết quả").click();
		this.office.confirm("Xác nhận 1 kết quả");
		assertThat(page.getByRole(AriaRole.STATUS).getByText("Đã xác nhận 1 kết quả.")).isVisible();
		this.office.look("19-tasks-confirmed");
		this.office.button("Hoàn tác").click();
		this.office.hears("Đã hoàn tác 1 việc");
		assertThat(this.office.link(SHARED)).isVisible(Desk.patiently());
	}

	/** From the unit over the Office to the Director, who answers and stops the clock. */
	void anObstacle() {
		open(HINDERED);
		this.school.button("Nêu vướng mắc").click();
		this.school.page().getByLabel("Vướng mắc").fill("Chưa có phần mềm học bạ được phép dùng.");
		this.school.look("19-obstacle-raising");
		this.school.button("Gửi vướng mắc").click();
		this.school.hears("Đã gửi vướng mắc");
		this.office.visit("/obstacles").look("19-obstacles-raised");
		this.office.button("Tiếp nhận").click();
		this.office.confirm("Tiếp nhận");
		this.office.hears("Đã lưu");
		this.office.button("Chuyển tiếp").click();
		this.office.confirm("Chuyển tiếp");
		this.office.hears("Đã lưu");
		this.director.visit("/obstacles");
		this.director.button("Trả lời").click();
		Locator question = this.director.page().locator("dialog[open]");
		question.getByLabel("Trả lời").fill("Văn phòng trình phương án thuê phần mềm dùng chung.");
		question.getByLabel("Thực hiện trước ngày").fill("2023-02-28");
		question.getByLabel("Tạm dừng tính hạn").check();
		this.director.look("19-obstacle-answering");
		this.director.confirm("Trả lời");
		this.director.hears("Đã lưu");
		this.office.visit("/obstacles").look("19-obstacles-answered");
	}

	void otherWaysToLook() {
		for (String view : List.of("board", "calendar")) {
			this.office.visit(tasks() + "&view=" + view).look("19-tasks-" + view);
		}
	}

	private void open(String task) {
		this.school.visitUntil(tasks(), this.school.link(task));
		this.school.link(task).click();
		this.school.shown("task-page");
	}

	private String tasks() {
		return "/tasks?role=lead&plan=" + this.plan;
	}

}
