package io.kehoach.bench.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import io.kehoach.bench.Settings;
import io.kehoach.bench.Verdict;
import io.kehoach.bench.system.LocalParts;

/**
 * The completeness matrix of 200 units and twelve periods, scrolled both ways for three
 * seconds: how long the browser's main thread was ever busy in one go. The real gateway
 * serves the page to somebody signed in; only the matrix itself is made here.
 */
public final class MatrixScroll {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final long SCROLL_MILLIS = 3_000;

	/** Tasks of at least 50 ms, which is what the browser calls a long one. */
	private static final String WATCH = """
			() => {
			  window.longTasks = [];
			  window.scrolls = 0;
			  document.addEventListener('scroll', () => window.scrolls++, { capture: true, passive: true });
			  new PerformanceObserver((list) => list.getEntries().forEach((one) => window.longTasks.push(one.duration)))
			    .observe({ type: 'longtask' });
			}""";

	private MatrixScroll() {
	}

	public static List<Verdict> measure(Settings settings) throws Exception {
		if (!Files.isExecutable(CHROMIUM)) {
			return List.of(Verdict.skipped("matrix", "Chromium is not installed (Debian package chromium)"));
		}
		try (LocalParts parts = LocalParts.start(settings.root(), settings.folder().resolve("matrix"),
				"store broker identity gateway");
				Playwright playwright = Playwright
					.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
						.setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-sync")))) {
			parts.awaitReady();
			Page page = signedIn(browser);
			answer(page, "**/api/plans?**", FilledMatrix.plans());
			answer(page, "**/api/completeness?**", FilledMatrix.of());
			answer(page, "**/api/consolidations?**", "{\"items\":[]}");
			page.navigate(LocalParts.service(0) + "/reports");
			page.locator(".matrix tbody tr").nth(FilledMatrix.UNITS - 1).waitFor();
			return scrolled(page);
		}
	}

	private static Page signedIn(Browser browser) {
		Page page = browser.newPage();
		page.navigate(LocalParts.service(0) + "/oauth2/authorization/kehoach");
		page.getByLabel("Tên đăng nhập").fill("office");
		page.getByLabel("Mật khẩu").fill("kehoach");
		page.locator("button[type=submit]").click();
		page.waitForURL(LocalParts.service(0) + "/**");
		return page;
	}

	private static void answer(Page page, String path, String json) {
		page.route(path,
				(route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(json)));
	}

	private static List<Verdict> scrolled(Page page) {
		page.locator(".scroll:has(> .matrix)").hover();
		page.waitForTimeout(1_000);
		page.evaluate(WATCH);
		long end = System.nanoTime() + SCROLL_MILLIS * 1_000_000;
		for (int step = 0; System.nanoTime() < end; step++) {
			page.mouse().wheel((step % 40 < 20) ? 30 : -30, (step % 120 < 60) ? 180 : -180);
		}
		page.waitForTimeout(200);
		int scrolls = ((Number) page.evaluate("window.scrolls")).intValue();
		if (scrolls == 0) {
			throw new IllegalStateException("Nothing moved");
		}
		List<?> tasks = (List<?>) page.evaluate("window.longTasks");
		double longest = tasks.stream().mapToDouble((one) -> ((Number) one).doubleValue()).max().orElse(0);
		return List.of(Verdict.atMost("matrix of 200 x 12 scrolled 3 s, longest task", 50, longest, " ms",
				String.format(Locale.ROOT, "%d tasks of 50 ms or more, longest %.0f ms, %d scroll events", tasks.size(),
						longest, scrolls)));
	}

}
