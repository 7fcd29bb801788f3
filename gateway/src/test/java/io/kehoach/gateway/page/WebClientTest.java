package io.kehoach.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be said of the web client's files without a browser.
 */
class WebClientTest {

	private static final Path WEB = Path.of("src/main/resources/web");

	private final IndexPage page = newPage();

	@Test
	void policyAllowsTheImportMapByItsHashAndNothingElseInline() {
		String policy = new ContentPolicy(this.page).directives();
		assertThat(policy).contains("script-src 'self' '" + ContentPolicy.importMapHash(this.page.html()) + "'")
			.contains("style-src 'self'", "frame-ancestors 'none'", "default-src 'none'")
			.doesNotContain("unsafe", "*", "http");
	}

	@Test
	void everyModuleOfTheImportMapExistsAtItsPinnedVersion() throws IOException {
		String map = this.page.html().replaceAll("(?s).*<script type=\"importmap\">(.*?)</script>.*", "$1");
		JsonNode imports = new JsonMapper().readTree(map).get("imports");
		assertThat(imports.size()).isEqualTo(8);
		for (JsonNode target : imports) {
			String path = target.asString().replace("/assets/" + this.page.version() + "/lib/", "");
			assertThat(new ClassPathResource("META-INF/resources/webjars/" + path).exists()).as(path).isTrue();
		}
	}

	@Test
	void everyImportLeadsToAFile() {
		Pattern imports = Pattern.compile("(?:from|import)\\s*\\(?\\s*'(\\.[^']+)'");
		for (Path file : files(".js")) {
			all(imports, text(file)).forEach(
					(found) -> assertThat(file.getParent().resolve(found.group(1))).as(file + " imports").exists());
		}
	}

	@Test
	void bothLanguagesHaveTheSameKeys() {
		assertThat(keys("vi")).isNotEmpty().isEqualTo(keys("en"));
	}

	@Test
	void everyWordThatAPageAsksForExists() {
		Pattern asked = Pattern.compile("\\bt\\(\\s*'([^']+)'|\\? '([a-z][a-z.-]+)' : '([a-z][a-z.-]+)', ?\\{");
		Set<String> known = keys("vi");
		for (Path file : files(".js")) {
			all(asked, text(file)).forEach((found) -> Stream.of(1, 2, 3)
				.map(found::group)
				.filter((key) -> key != null)
				.forEach((key) -> assertThat(known).as(file.toString()).contains(key)));
		}
	}

	@Test
	void everyWordIsTranslatedWithItsPlaceholders() {
		Pattern entry = Pattern.compile("'([^']+)': '((?:[^'\\\\]|\\\\.)*)'");
		Pattern placeholder = Pattern.compile("\\{(\\w+)(?:\\|[^|}]+\\|[^|}]+)?}");
		var english = all(entry, words("en")).collect(Collectors.toMap((e) -> e.group(1), (e) -> e.group(2)));
		all(entry, words("vi")).forEach((vietnamese) -> {
			assertThat(vietnamese.group(2)).as(vietnamese.group(1)).isNotBlank();
			assertThat(placeholders(placeholder, english.getOrDefault(vietnamese.group(1), ""))).as(vietnamese.group(1))
				.isEqualTo(placeholders(placeholder, vietnamese.group(2)));
		});
	}

	@Test
	void nothingInlineThatThePolicyWouldRefuse() {
		for (Path file : Stream.concat(files(".js").stream(), files(".html").stream()).toList()) {
			assertThat(text(file)).as(file.toString())
				.doesNotContainPattern("\\sstyle=")
				.doesNotContainPattern("\\son[a-z]+=[\"']")
				.doesNotContain("innerHTML", "unsafeHTML", "eval(", "new Function", "<style", "javascript:");
		}
	}

	@Test
	void nothingIsLoadedFromElsewhere() {
		for (Path file : Stream.of(".js", ".css", ".html").flatMap((end) -> files(end).stream()).toList()) {
			assertThat(text(file).replace("http://www.w3.org/2000/svg", "")).as(file.toString())
				.doesNotContainPattern("(src|href)=\"(https?:)?//|url\\(\\s*[\"']?https?:|from 'https?:");
		}
	}

	/**
	 * A browser allows one site six connections, so only one place may open a stream.
	 */
	@Test
	void streamsAreOpenedInOnePlaceOnly() {
		assertThat(files(".js")).filteredOn((file) -> text(file).contains("new EventSource"))
			.containsExactly(WEB.resolve("js/live.js"));
	}

	@Test
	void releaseIsNamedByItsContent() {
		assertThat(this.page.version()).matches("[0-9a-f]{12}").isEqualTo(newPage().version());
	}

	private static Set<String> placeholders(Pattern placeholder, String text) {
		return all(placeholder, text).map((found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> keys(String language) {
		return all(Pattern.compile("(?m)^  '([^']+)':"), words(language)).map((key) -> key.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String words(String language) {
		return files(".js").stream()
			.filter((file) -> file.getParent().equals(WEB.resolve("js/words/" + language)))
			.map(WebClientTest::text)
			.collect(Collectors.joining("\n"));
	}

	private static Stream<MatchResult> all(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

	private static List<Path> files(String end) {
		try (Stream<Path> all = Files.walk(WEB)) {
			return all.filter((file) -> file.toString().endsWith(end)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static IndexPage newPage() {
		try {
			return new IndexPage();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
