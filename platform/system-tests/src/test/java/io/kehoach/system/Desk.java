package io.kehoach.system;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One person's browser: its own cookies, Vietnamese, signed in through the identity
 * provider's page.
 */
final class Desk implements AutoCloseable {

	private static final double LONGEST_WAIT = 30_000;

	private final BrowserContext context;

	private final Page page;

	private final String gateway;

	private final Inspection inspection;

	private Desk(Browser browser, String gateway, boolean phone, List<String> findings) {
		this.gateway = gateway;
		this.context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN")
			.setTimezoneId("Asia/Ho_Chi_Minh")
			.setReducedMotion(ReducedMotion.REDUCE)
			.setHasTouch(phone)
			.setIsMobile(phone)
			.setViewportSize(phone ? Inspection.PHONE : Inspection.DESK, phone ? 844 : 800));
		this.context.setDefaultTimeout(LONGEST_WAIT);
		this.page = this.context.newPage();
		this.inspection = new Inspection(this.page, findings);
	}

	/** Nobody in particular: not signed in. */
	static Desk guest(Chromium chromium, String gateway, List<String> findings) {
		return new Desk(chromium.browser(), gateway, false, findings);
	}

	static Desk open(Chromium chromium, String gateway, String username, List<String> findings) {
		return new Desk(chromium.browser(), gateway, false, findings).signIn(username);
	}

	/**
	 * A phone in portrait: touch, and a viewport that obeys the page's own viewport tag.
	 */
	static Desk onPhone(Chromium chromium, String gateway, String username, List<String> findings) {
		return new Desk(chromium.browser(), gateway, true, findings).signIn(username);
	}

	private Desk signIn(String username) {
		visit("/work");
		link("Đăng nhập").click();
		this.page.getByLabel("Tên đăng nhập").fill(username);
		this.page.getByLabel("Mật khẩu").fill("kehoach");
		button("Đăng nhập").click();
		assertThat(this.page.locator("nav#places"))
			.isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(LONGEST_WAIT));
		return this;
	}

	Page page() {
		return this.page;
	}

	/** Opens a page and waits until it shows what it is about. */
	Desk visit(String path) {
		this.page.navigate(this.gateway + path);
		return shown("main");
	}

	/** The page of that name has read what it shows: no skeleton is left. */
	Desk shown(String element) {
		assertThat(this.page.locator(element + " h1").first()).isVisible(patiently());
		assertThat(this.page.locator(".waiting")).hasCount(0,
				new LocatorAssertions.HasCountOptions().setTimeout(LONGEST_WAIT));
		return this;
	}

	/** Looks in again until work that runs behind the page has come that far. */
	Desk visitUntil(String path, Locator there) {
		PlanJourney.await(Duration.ofMinutes(2)).until(() -> {
			visit(path);
			return there.first().isVisible();
		});
		return this;
	}

	Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

	/** A question over the page, answered with the button of the same words. */
	void confirm(String name) {
		answer(name).click();
	}

	Locator answer(String name) {
		return this.page.locator("dialog[open]")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

	/** The short word after an act. */
	void hears(String words) {
		assertThat(this.page.locator(".toast")).containsText(words,
				new LocatorAssertions.ContainsTextOptions().setTimeout(LONGEST_WAIT));
	}

	void heading(String words) {
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words)).first())
			.isVisible(patiently());
	}

	Desk look(String name) {
		this.inspection.atBothWidths(name);
		return this;
	}

	Desk lookOnPhone(String name) {
		this.inspection.at(Inspection.PHONE, name);
		return this;
	}

	/** As it looks where the device asks for dark colours. */
	Desk inTheDark(boolean dark) {
		this.page
			.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
		return this;
	}

	Desk lookAtDesk(String name) {
		this.inspection.at(Inspection.DESK, name);
		return this;
	}

	/** The last part of the address: what the page shows. */
	String shownId(String prefix) {
		String path = this.page.url().substring(this.gateway.length());
		return path.substring(prefix.length()).replaceAll("[/?#].*", "");
	}

	static LocatorAssertions.IsVisibleOptions patiently() {
		return new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_WAIT);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
