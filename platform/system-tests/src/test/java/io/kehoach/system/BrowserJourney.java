package io.kehoach.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One plan's way through the pages, from the signed document to the published report, at
 * the desks of three people.
 */
final class BrowserJourney implements AutoCloseable {

	private static final String PERIOD = "Báo cáo 6 tháng đầu năm 2023";

	private final Consumer<String> clock;

	private final List<String> findings = new ArrayList<>();

	private final PageTour tour;

	private final Inputs inputs = new Inputs();

	private final Function<String, Desk> desks;

	private final Desk office;

	private final Desk director;

	private final Desk school;

	private final NoticeDesk notices;

	private String planId = "";

	private String taskId = "";

	private String reportId = "";

	private String consolidationId = "";

	BrowserJourney(Chromium chromium, String gateway, Consumer<String> clock) {
		this.tour = new PageTour(chromium, gateway, this.findings);
		this.clock = clock;
		this.desks = (name) -> Desk.open(chromium, gateway, name, this.findings);
		this.office = this.desks.apply("office");
		this.director = this.desks.apply("director");
		this.school = this.desks.apply("thpt-01");
		this.notices = new NoticeDesk(this.school);
	}

	/** What was wrong on the pages looked at since this was last asked. */
	List<String> findings() {
		List<String> found = List.copyOf(this.findings);
		this.findings.clear();
		return found;
	}

	/** Clicks and keys from the document to the issued plan. */
	int inputsToIssue() {
		return this.inputs.count();
	}

	void importReviewAndSubmit() {
		this.office.look("01-work-before");
		this.office.visit("/plans").look("02-plans-before");
		this.inputs.click(this.office.link("Nhập kế hoạch"));
		this.office.shown("import-page").look("03-import");
		ReviewDesk review = new ReviewDesk(this.office, this.inputs);
		this.planId = review.read(Documents.samplePath());
		this.office.look("04-review-doubts");
		review.acceptWhatIsSure();
		review.settleEveryDoubt();
		this.office.look("05-review-settled");
		review.submit();
		this.office.shown("plan-page").look("06-plan-submitted");
	}

	void issue() {
		this.notices.waitAtWork();
		this.director.visit("/work").look("07-work-director");
		this.director.visit("/plans/" + this.planId);
		this.inputs.click(this.director.button("Ban hành kế hoạch"));
		// The sample has neither number nor date; typing them is the records office's,
		// and not counted.
		this.director.page().getByLabel("Số, ký hiệu").fill("11/KH-SGDĐT");
		this.director.page().getByLabel("Ngày ban hành").fill("2023-01-16");
		this.director.look("08-plan-issue-dialog");
		this.inputs.click(this.director.answer("Ban hành kế hoạch"));
		this.director.hears("Đã ban hành");
		String plan = "/plans/" + this.planId;
		this.office.visitUntil(plan, this.office.page().locator(".counts b").getByText("118"));
		assertThat(this.office.page().locator(".progress .figure").getByText("/37")).hasCount(3);
		this.office.look("09-plan-issued");
		for (String tab : List.of("reporting", "distribution", "coverage", "responsibilities", "versions")) {
			this.office.visit(plan + "?tab=" + tab).look("10-plan-" + tab);
		}
		this.office.visitUntil("/tasks?role=lead&plan=" + this.planId, this.office.link(TaskDesks.STRAIGHT))
			.look("11-tasks");
	}

	/** What the unit heard of the plan while it was being issued. */
	void hearOfThePlan() {
		this.notices.heard();
		this.school.look("11b-work-with-news");
		this.notices.keepsToOneStream();
		this.notices.holdsNoneWhileNobodyLooks();
		this.notices.readsOne();
	}

	void driveADeadLetterAgain(String brokers) {
		try (Desk admin = this.desks.apply("admin")) {
			DeadLetterDesk letters = new DeadLetterDesk(admin, brokers);
			letters.recordThatNobodyCanRead();
			letters.drivenAgainItFailsAgain();
		}
	}

	void workAndConfirm() {
		this.taskId = tasks().straightWay();
	}

	void shareTasksAndObstacles() {
		try (Desk colleague = this.desks.apply("thpt-01")) {
			tasks().twoAtOnce(colleague);
		}
		tasks().manyAtOnce();
		tasks().anObstacle();
		tasks().otherWaysToLook();
	}

	private TaskDesks tasks() {
		return new TaskDesks(this.planId, this.office, this.director, this.school);
	}

	void reportAndAccept() {
		this.clock.accept("2023-06-14T08:00:00+07:00");
		String reports = "/reports?plan=" + this.planId;
		this.school.visitUntil(reports, this.school.link("Viết báo cáo: " + PERIOD)).look("20-reports-unit");
		this.school.visit("/work").look("20-work-unit-due");
		this.school.link("Viết báo cáo: ").click();
		this.reportId = this.school.shown("report-page").shownId("/reports/");
		ReportDesk report = new ReportDesk(this.school);
		report.readsNumbers();
		report.write("I. Công tác lãnh đạo, chỉ đạo", "Hiệu trưởng trực tiếp chỉ đạo, giao ban hằng tháng.");
		report.write("II.3. Tiếp công dân, giải quyết khiếu nại, tố cáo", "Đã tiếp công dân theo lịch.");
		org.assertj.core.api.Assertions.assertThat(report.fillFigures("Phụ lục. Số liệu", 4)).isEqualTo(8);
		report.attach("Tài liệu kèm theo", new FilePayload("bien-ban-hoi-nghi.pdf", "application/pdf",
				"%PDF-1.7 Biên bản hội nghị".getBytes(StandardCharsets.UTF_8)));
		this.school.look("21-report-writing");
		report.lookOver();
		this.school.look("22-report-look-over");
		report.send();
		this.school.look("23-report-receipt");
		this.office.visit("/work").look("24-work-office");
		this.office.visit("/reports/" + this.reportId).look("25-report-to-accept");
		this.office.button("Kiểm tra xong").click();
		this.office.hears("Đã ghi nhận kiểm tra");
		this.director.visit("/reports/" + this.reportId).look("25b-report-checked");
		this.director.button("Chấp nhận báo cáo").click();
		this.director.hears("Đã chấp nhận báo cáo");
		this.director.look("26-report-accepted");
	}

	void consolidateAndPublish() {
		Page page = this.office.page();
		Locator consolidate = this.office.button("Tổng hợp: " + PERIOD);
		this.office.visitUntil("/reports?plan=" + this.planId, consolidate).look("27-reports-matrix");
		consolidate.click();
		this.consolidationId = this.office.shown("consolidation-page").shownId("/consolidations/");
		this.office.look("28-consolidation-draft");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Số lượt tiếp công dân: 4")).click();
		assertThat(page.locator("dialog[open]")).containsText("4");
		this.office.look("29-consolidation-contributors");
		this.office.confirm("Đóng");
		this.office.button("Công bố báo cáo tổng hợp").click();
		this.office.confirm("Công bố báo cáo tổng hợp");
		this.office.hears("Đã công bố");
		this.office.look("30-consolidation-published");
	}

	/** One year is settled, so that the next one's sheets show it. */
	void scoreAndOpenTheNext(Person clerk, Person school, Person appraiser) {
		ScoringYear year = new ScoringYear(2023);
		year.adopt(clerk);
		year.openInJune(clerk, this.planId);
		year.self(school, "thpt-01", 0, this.taskId);
		year.appraise(appraiser, "thpt-01");
		ScoringYear next = new ScoringYear(2024);
		next.openInJune(clerk, this.planId);
		String sheet = next.sheet("thpt-01").substring("/api".length());
		this.school.visit(sheet);
		assertThat(this.school.page().getByText("Năm 2023").first()).isVisible();
		this.school.look("30b-score-year-before");
		this.office.visit(sheet).look("30c-score-year-before-office");
	}

	void everyOtherPage() {
		this.tour.wayIn();
		this.tour.atDesk(this.office);
		this.tour.inTheDark(this.office, addresses());
		this.tour.onPhone(addresses());
	}

	private Map<String, String> addresses() {
		return Map.of("import", "/plans/import", "directory", "/admin/directory", "plan", "/plans/" + this.planId,
				"review", "/plans/" + this.planId + "/review", "task", "/tasks/" + this.taskId, "report",
				"/reports/" + this.reportId, "consolidation", "/consolidations/" + this.consolidationId);
	}

	@Override
	public void close() {
		List.of(this.office, this.director, this.school).forEach(Desk::close);
	}

}
