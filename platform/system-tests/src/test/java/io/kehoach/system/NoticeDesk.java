package io.kehoach.system;

import java.util.HashSet;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What a person hears of without looking again, and that it costs one stream a tab.
 */
final class NoticeDesk {

	private static final String HIDE = "(hidden) => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
			+ " document.dispatchEvent(new Event('visibilitychange')); }";

	private final Desk desk;

	private final Page page;

	private final Set<Request> open = new HashSet<>();

	NoticeDesk(Desk desk) {
		this.desk = desk;
		this.page = desk.page();
		this.page.onRequest((request) -> {
			if (request.url().endsWith("/stream")) {
				this.open.add(request);
			}
		});
		this.page.onRequestFinished(this.open::remove);
		this.page.onRequestFailed(this.open::remove);
	}

	void waitAtWork() {
		this.desk.visit("/work");
		streams(1);
	}

	/** On the page that was opened before anything had happened. */
	void heard() {
		this.badge().waitFor();
		assertThat(this.badge()).containsText("chưa đọc");
		streams(1);
	}

	/** From page to page, each of which listens in its own way. */
	void keepsToOneStream() {
		this.desk.link("Thông báo").click();
		this.desk.shown("notifications-page");
		streams(1);
		this.desk.link("Nhật ký gửi thư").click();
		this.desk.shown("deliveries-page");
		streams(1);
		assertThat(this.badge()).isVisible();
	}

	/** A tab in the background leaves its connection to the others. */
	void holdsNoneWhileNobodyLooks() {
		this.page.evaluate(HIDE, true);
		streams(0);
		this.page.evaluate(HIDE, false);
		streams(1);
	}

	void readsOne() {
		this.desk.visit("/notifications");
		String before = this.badge().textContent();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đánh dấu đã đọc")).first().click();
		assertThat(this.badge().filter(new Locator.FilterOptions().setHasText(before))).hasCount(0);
		this.desk.visit("/notifications");
		assertThat(this.badge().filter(new Locator.FilterOptions().setHasText(before))).hasCount(0);
	}

	private Locator badge() {
		return this.page.locator("nav#places .badge");
	}

	private void streams(int count) {
		this.page.waitForCondition(() -> this.open.size() == count);
	}

}
