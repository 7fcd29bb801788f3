package io.kehoach.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplatesTest {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

	private final Templates templates = new Templates();

	private static final MailModel FULL = new MailModel("[12/KH-SGDĐT] ", "Thực hiện công tác dân vận năm 2023", "2",
			"Quán triệt, triển khai các văn bản về công tác dân vận <b>&", "Quán triệt, triển khai các văn bản",
			"Trường THPT Ngô Quyền", "Văn phòng Sở", "31/03/2023", "Bổ sung số lượt người tham gia", "chủ trì", true, 7,
			3, "16/01/2023");

	private static final MailModel BARE = new MailModel("", "", "", "Nhiệm vụ", "Nhiệm vụ", "", "Văn phòng Sở",
			"chưa ấn định", "", "phối hợp", false, 0, 1, "16/01/2023");

	static Stream<Arguments> all() {
		return Arrays.stream(Kind.values())
			.flatMap((kind) -> Templates.LANGUAGES.stream().map((language) -> Arguments.of(kind, language)));
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyTemplateRendersWithAndWithoutWhatMayBeMissing(Kind kind, String language) {
		for (MailModel model : List.of(FULL, BARE)) {
			for (int version = 1; version <= this.templates.version(kind); version++) {
				Written written = this.templates.write(kind, version, language, model);

				assertThat(written.subject()).isNotBlank().doesNotContain("null", "[(", "${", "\n");
				assertThat(written.line()).isNotBlank().doesNotContain("null", "[(", "${");
				assertThat(written.action()).isNotBlank();
				assertThat(written.paragraphs()).hasSizeGreaterThanOrEqualTo(2).noneMatch((text) -> text.contains("["));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void theDocumentNumberLeadsTheSubject(Kind kind, String language) {
		String subject = this.templates.write(kind, 1, language, FULL).subject();

		if (kind != Kind.DIGEST) {
			assertThat(subject).startsWith("[12/KH-SGDĐT] ");
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void aTemplateSeesTheModelOnly(Kind kind, String language) throws IOException {
		String name = "/mail/" + kind.template() + "/1." + language + ".txt";
		try (InputStream in = TemplatesTest.class.getResourceAsStream(name)) {
			assertThat(in).as(name).isNotNull();
			Matcher variables = VARIABLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			while (variables.find()) {
				assertThat(variables.group()).matches("\\$\\{!?m\\.\\w+\\(\\).*}");
			}
		}
	}

	@Test
	void aWordThatIsNotInTheModelFails() {
		assertThat(this.templates.render("spelled-right.txt", "vi", FULL)).contains("Văn phòng Sở");
		assertThatThrownBy(() -> this.templates.render("misspelled.txt", "vi", FULL))
			.isInstanceOf(RuntimeException.class);
	}

	@Test
	void bothLanguagesHaveTheSameWords() {
		assertThat(Words.of("vi").bundle().keySet()).isEqualTo(Words.of("en").bundle().keySet());
		assertThat(Section.values()).allSatisfy((section) -> assertThat(Words.of("vi").section(section)).isNotBlank());
	}

	@Test
	void htmlIsEscapedAndTextIsNot() {
		PageModel page = page("http://localhost:8080/unsubscribe/t");

		assertThat(this.templates.html(page))
			.contains("<html lang=\"vi\">", "&lt;b&gt;Dân vận&lt;/b&gt;", "href=\"http://localhost:8080/tasks/x\"",
					"href=\"http://localhost:8080/unsubscribe/t\"")
			.doesNotContain("<b>Dân vận</b>");
		assertThat(this.templates.text(page)).contains("<b>Dân vận</b>", "- Giao nhiệm vụ",
				"http://localhost:8080/tasks/x", "Thời hạn: 31/03/2023", "Ngừng nhận loại thư này");
	}

	@Test
	void aDutyOffersNoWayOut() {
		assertThat(this.templates.html(page(""))).doesNotContain("Ngừng nhận");
		assertThat(this.templates.text(page(""))).doesNotContain("Ngừng nhận");
	}

	private static PageModel page(String unsubscribe) {
		return new PageModel("vi", "Bản tin", List.of("<b>Dân vận</b>"),
				List.of(new PageModel.Row("Thời hạn", "31/03/2023")),
				List.of(new PageModel.Group("Nhiệm vụ mới (1)",
						List.of(new PageModel.Entry("Giao nhiệm vụ", "http://localhost:8080/tasks/x")))),
				"Mở nhiệm vụ", "http://localhost:8080/tasks/x", "Thư tự động", "Ngừng nhận loại thư này", unsubscribe);
	}

}
