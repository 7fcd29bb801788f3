package io.kehoach.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

import static org.assertj.core.api.Assertions.assertThat;

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

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	Inspection(Page page) {
		this.page = page;
		page.onConsoleMessage(this::hear);
		page.onPageError((error) -> this.complaints.add("uncaught: " + error));
	}

	private void hear(ConsoleMessage message) {
		if (message.type().equals("error") || message.type().equals("warning")) {
			this.complaints.add(message.type() + " at " + message.location() + ": " + message.text());
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
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setAnimations(ScreenshotAnimations.DISABLED)
			.setPath(PICTURES.resolve(name + "-" + width + ".png")));
		assertThat(violations()).as("axe-core at %d px on %s (%s)", width, name, this.page.url()).isEmpty();
		assertThat(this.page.evaluate(TOO_WIDE)).as("%s is wider than %d px", name, width).isEqualTo("");
		assertThat(this.complaints).as("console up to %s", name).isEmpty();
	}

	private List<String> violations() {
		return new AxeBuilder(this.page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.flatMap((rule) -> rule.getNodes()
				.stream()
				.map((node) -> Map.of(rule.getId(), node.getHtml() + " " + node.getFailureSummary()).toString()))
			.toList();
	}

}
