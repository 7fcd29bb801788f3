package io.kehoach.system;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

/**
 * What holds on every page, whatever it shows: usable with assistive technology, quiet in
 * the console, no wider than its window. A picture of it stays behind for people to look
 * at.
 */
final class Inspection {

	static final int DESK = 1280;

	static final int PHONE = 390;

	private static final Path PICTURES = Path.of("target", "pictures");

	private static final String TOO_WIDE = """
			() => {
			  const room = document.documentElement.clientWidth;
			  const wide = [...document.querySelectorAll('body *')]
			    .filter((one) => one.getBoundingClientRect().right > room + 1 && !one.closest('.scroll, .out-of-sight'));
			  const by = document.documentElement.scrollWidth - room;
			  return by <= 0 ? '' : `${by} px: ` + wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)).join(' | ');
			}""";

	/**
	 * Somebody was faster: the browser remarks on it, and the page is there to show it.
	 */
	private static final String CONFLICT = "the server responded with a status of 412";

	/** What was refused once may be refused again, and the page says so. */
	private static final String REFUSED = "the server responded with a status of 422";

	private final Page page;

	private final List<String> findings;

	private String where = "before the first page";

	/**
	 * @param findings where whatever is wrong is written down, so that one look finds
	 * everything
	 */
	Inspection(Page page, List<String> findings) {
		this.page = page;
		this.findings = findings;
		page.onConsoleMessage(this::hear);
		page.onPageError((error) -> this.findings.add("uncaught, after " + this.where + ": " + error));
	}

	private void hear(ConsoleMessage message) {
		if (message.text().contains(CONFLICT)
				|| (message.text().contains(REFUSED) && message.location().contains("/redrive"))) {
			return;
		}
		if (message.type().equals("error") || message.type().equals("warning")) {
			this.findings.add("console, after " + this.where + ": " + message.text() + " (" + message.location() + ")");
		}
	}

	/** The page as it stands, at a desk and in a hand; afterwards it stands as before. */
	void atBothWidths(String name) {
		at(DESK, name);
		at(PHONE, name);
		this.page.setViewportSize(DESK, 800);
	}

	void at(int width, String name) {
		this.page.setViewportSize(width, (width == DESK) ? 800 : 844);
		this.page.evaluate("window.scrollTo(0, 0)");
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(this.page.locator("dialog[open]").count() == 0)
			.setAnimations(ScreenshotAnimations.DISABLED)
			.setPath(PICTURES.resolve(name + "-" + width + ".png")));
		this.where = name + " at " + width + " px";
		violations().forEach((violation) -> this.findings.add(this.where + ", axe-core: " + violation));
		String tooWide = (String) this.page.evaluate(TOO_WIDE);
		if (!tooWide.isEmpty()) {
			this.findings.add(this.where + ", wider than the window: " + tooWide);
		}
	}

	private List<String> violations() {
		return new AxeBuilder(this.page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.flatMap((rule) -> rule.getNodes()
				.stream()
				.map((node) -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
			.toList();
	}

}
