package io.kehoach.system;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

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
		fields.first().fill("khoảng " + value);
		assertThat(fields.first()).hasAttribute("aria-invalid", "true");
		int asked = fields.count();
		for (int i = 0; i < asked; i++) {
			boolean whole = String.valueOf(fields.nth(i).getAttribute("id")).endsWith("/denominator");
			fields.nth(i).fill(String.valueOf(whole ? value + 1 : value));
		}
		saved();
		return asked;
	}

	/** Numbers are read as they are written in Vietnamese; nothing else is guessed at. */
	void readsNumbers() {
		Object read = this.desk.page().evaluate("""
				async (texts) => {
				  const page = document.querySelector('script[type=module]').src;
				  const { numberIn } = await import(new URL('numbers.js', page).href);
				  return texts.map((text) => String(numberIn(text)));
				}""", List.of("1.250", "12.345,5", "2,5", "2.5", " ", "1,", "120 lượt", "khoảng 120"));
		org.assertj.core.api.Assertions.assertThat(read)
			.isEqualTo(List.of("1250", "12345.5", "2.5", "2.5", "null", "NaN", "NaN", "NaN"));
	}

	/** A file goes up with its progress and then stands in the list, to be opened. */
	void attach(String section, FilePayload file) {
		Locator place = row(section);
		place.locator("input[type=file]").setInputFiles(file);
		assertThat(place.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(file.name))).isVisible();
	}

	private Locator open(String section) {
		Locator row = row(section);
		assertThat(row.locator("textarea")).isVisible();
		return row;
	}

	private Locator row(String section) {
		Page page = this.desk.page();
		Locator row = page.locator("ul.task-list > li")
			.filter(new Locator.FilterOptions()
				.setHas(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(section).setExact(true))));
		row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(section).setExact(true)).click();
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
