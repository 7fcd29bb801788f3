package io.kehoach.system;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * From a signed document to a draft that every doubt has been taken out of.
 */
final class ReviewDesk {

	/** What a clerk answers where the document leaves a cell open, most telling first. */
	private static final List<String> ANSWERS = List.of("Không có đơn vị phối hợp", "Để trống", "Giữ như đã đọc");

	private static final int MORE_DOUBTS_THAN_ANY_PLAN_HAS = 80;

	private final Desk desk;

	private final Inputs inputs;

	ReviewDesk(Desk desk, Inputs inputs) {
		this.desk = desk;
		this.inputs = inputs;
	}

	/**
	 * @return the plan's id
	 */
	String read(Path document) {
		this.inputs.drop(this.desk.page().locator("input[name=document]"), document);
		return this.desk.shown("review-page").shownId("/plans/");
	}

	void acceptWhatIsSure() {
		this.inputs.click(this.desk.button("Chấp nhận tất cả ô chắc chắn"));
		this.desk.hears("Đã chấp nhận các ô chắc chắn");
	}

	/** Cell by cell, as the page leads from one doubt to the next. */
	void settleEveryDoubt() {
		Locator left = this.desk.page().locator(".review-bar [role=status]");
		for (int i = 0; i < MORE_DOUBTS_THAN_ANY_PLAN_HAS && !left.innerText().contains("Mọi ô đã được xem"); i++) {
			String before = left.innerText();
			Locator cell = this.desk.page().locator("article.cell.current.check");
			assertThat(cell).hasCount(1);
			this.inputs.click(answer(cell));
			assertThat(left).not().hasText(before.strip(), new LocatorAssertions.HasTextOptions().setTimeout(30_000));
		}
		assertThat(left).hasText("Mọi ô đã được xem");
	}

	private Locator answer(Locator cell) {
		return ANSWERS.stream()
			.map((words) -> cell.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words)))
			.filter((button) -> button.count() > 0)
			.findFirst()
			.orElseGet(() -> cell.getByRole(AriaRole.GROUP).getByRole(AriaRole.BUTTON).first());
	}

	void submit() {
		this.inputs.click(this.desk.button("Trình duyệt"));
		this.inputs.click(this.desk.answer("Trình duyệt"));
		this.desk.hears("Đã trình duyệt");
	}

}
