package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published plans, scored by the tool that lies beside them; skipped where they are not
 * at hand.
 */
class RealDocumentsTest {

	private static final Path SHARED = Path.of(System.getProperty("contracts.root", ".."), "..", "shared");

	private static final Pattern OVERALL = Pattern.compile("overall ([\\d.]+) %");

	@ParameterizedTest(name = "{0} scores at least {2} %")
	@CsvSource({ "hai-phong-dan-van-2023.txt, text/plain, 100", "quyet-dinh-844-qd-ttg-2026.txt, text/plain, 95",
			"nghi-quyet-175-nq-cp-2023.txt, text/plain, 95", "quyet-dinh-844-qd-ttg-2026.pdf, application/pdf, 100",
			"nghi-quyet-175-nq-cp-2023.pdf, application/pdf, 100" })
	void readsWhatAPersonReads(String file, String mediaType, double least) throws IOException, InterruptedException {
		Path document = SHARED.resolve("documents").resolve(file);
		Assumptions.assumeTrue(Files.isReadable(document),
				() -> "skipped: " + SHARED.resolve("documents") + " is not here");
		DraftDocument plan = SamplePlan.read(Files.readAllBytes(document), mediaType);
		Path actual = Files.createTempFile("draft", ".json");
		Files.writeString(actual, PlanJson.of(plan));

		String report = score(document.resolveSibling(file.replaceFirst("\\.\\w+$", ".expected.json")), actual);

		Matcher overall = OVERALL.matcher(report);
		assertThat(overall.find()).as(report).isTrue();
		assertThat(Double.parseDouble(overall.group(1))).as(report).isGreaterThanOrEqualTo(least);
	}

	private static String score(Path expected, Path actual) throws IOException, InterruptedException {
		Process tool = new ProcessBuilder("python3", SHARED.resolve("tools/score_import.py").toString(),
				expected.toString(), actual.toString())
			.redirectErrorStream(true)
			.start();
		try (var output = tool.inputReader()) {
			String report = output.readAllAsString();
			tool.waitFor();
			return report.toLowerCase(Locale.ROOT);
		}
		finally {
			Files.deleteIfExists(actual);
		}
	}

}
