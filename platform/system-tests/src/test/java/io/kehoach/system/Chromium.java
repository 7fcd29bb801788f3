package io.kehoach.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The machine's own Chromium, driven by Playwright. No browser is ever downloaded.
 */
final class Chromium implements AutoCloseable {

	/** Said once where these tests cannot run. */
	static final String MISSING = "Browser tests are skipped: no Chromium at hand; install Debian's package `chromium`.";

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	/**
	 * Where Debian puts it, unless the property {@code kehoach.chromium} names another
	 * place.
	 */
	static Optional<Path> executable() {
		String given = System.getProperty("kehoach.chromium");
		List<String> places = (given != null) ? List.of(given) : PLACES;
		return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

	static Chromium start(Path executable) {
		Playwright playwright = Playwright.create();
		try {
			return new Chromium(playwright,
					playwright.chromium()
						.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
							.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
									"--disable-background-networking", "--disable-component-update",
									"--disable-sync"))));
		}
		catch (RuntimeException ex) {
			playwright.close();
			throw ex;
		}
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
