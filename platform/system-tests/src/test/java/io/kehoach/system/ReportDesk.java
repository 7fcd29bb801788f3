package io.kehoach.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A unit's report: section by section, looked over, sent.
 */
final class ReportDesk {

	private final Desk desk;

	ReportDesk(Desk desk) {
		this.desk = desk;
	}

	void write(String section, String text) {
		Locator place = open(section);
		place.getByRole(AriaRole.TEXTBOX).first().fill(text);
		saved();
	}

	/**
	 * Every figure that is asked for: numerators and plain figures get {@code value},
	 * denominators one more.
	 */
	int fillFigures(String section, int value) {
		Locator fields = open(section).locator("input[inputmode=decimal]");
		int asked = fields.count();
		for (int i = 0; i < asked; i++) {
			boolean whole = String.valueOf(fields.nth(i).getAttribute("id")).endsWith("/denominator");
			fields.nth(i).fill(String.valueOf(whole ? value + 1 : value));
		}
		saved();
		return asked;
	}

	private Locator open(String section) {
		Page page = this.desk.page();
		Locator row = page.locator("ul.task-list > li")
			.filter(new Locator.FilterOptions()
				.setHas(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(section).setExact(true))));
		row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(section).setExact(true)).click();
		assertThat(row.locator("textarea")).isVisible();
		return row;
	}

	private void saved() {
		assertThat(this.desk.page().locator("section.list [role=status]")).hasText("Đã lưu",
				new LocatorAssertions.HasTextOptions().setTimeout(30_000));
	}

	void lookOver() {
		this.desk.button("Xem lại trước khi gửi").click();
		this.desk.heading("Xem lại trước khi gửi");
	}

	void send() {
		this.desk.button("Gửi báo cáo").click();
		this.desk.heading("Đã gửi báo cáo");
	}

}
