package io.kehoach.notification.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.kehoach.notification.application.TemplateTexts;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTest {

	private static final List<MailModel> EXAMPLES = MailModel.examples().toList();

	private final Templates templates = new Templates(new NoneWritten());

	static Stream<Arguments> all() {
		return Arrays.stream(Kind.values())
			.flatMap((kind) -> Templates.LANGUAGES.stream().map((language) -> Arguments.of(kind, language)));
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyTemplateRendersWithAndWithoutWhatMayBeMissing(Kind kind, String language) {
		for (MailModel model : EXAMPLES) {
			for (int version = 1; version <= this.templates.version(kind); version++) {
				Written written = this.templates.write(kind, version, language, model);

				assertThat(written.subject()).isNotBlank().doesNotContain("null", "{", "}", "\n");
				assertThat(written.line()).isNotBlank().doesNotContain("null", "{", "}");
				assertThat(written.action()).isNotBlank();
				assertThat(written.paragraphs()).hasSizeGreaterThanOrEqualTo(2).noneMatch((text) -> text.contains("{"));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void theDocumentNumberLeadsTheSubject(Kind kind, String language) {
		String subject = this.templates.write(kind, 1, language, EXAMPLES.getFirst()).subject();

		if (kind.listing() == Kind.Listing.NONE) {
			assertThat(subject).startsWith("[12/KH-SGDĐT] ");
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyShippedTextCouldBeSavedAsItIs(Kind kind, String language) {
		assertThat(this.templates.complaint(this.templates.source(kind, 1, language))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{too}", "{", "}", "{if item}", "{end}", "{if item}{end}{end}", "{if too}x{end}",
			"{unless granted}{too}{end}", "{to|one|many}", "{days|one}", "{too|one|many}", "{if days|one|many}x{end}",
			"${m.to()}", "{T(java.lang.Runtime)}" })
	void aPlaceThatCannotBeFilledIsNamed(String place) {
		assertThat(this.templates.complaint(text("Chủ đề", place))).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Line: a\nAction: b\n\nText", "Subject: a\n\nText", "Subject: a\nLine: b\nAction: c",
			"Subject: {reason}\nLine: b\nAction: c\n\nText", "Subject:\nLine: b\nAction: c\n\nText" })
	void aTemplateHasThreeHeadsThatAreNeverEmptyAndAText(String text) {
		assertThat(this.templates.complaint(text)).isPresent();
	}

	@Test
	void aNumberIsSaidWithTheRightWord() {
		String text = text("{count|duty is|duties are} overdue", "{days|day|days}");

		assertThat(EXAMPLES).extracting((model) -> this.templates.fill(text, model).subject())
			.containsExactly("3 duties are overdue", "1 duty is overdue");
		assertThat(EXAMPLES).extracting((model) -> this.templates.fill(text, model).paragraphs().getFirst())
			.containsExactly("7 days", "0 days");
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void noEnglishMailSaysOneDays(Kind kind) {
		MailModel one = new MailModel("", "", "", "Task", "Task", "School", "Office", "31/03/2023", "", "lead", false,
				1, 1, "16/01/2023");
		Written written = this.templates.write(kind, 1, "en", one);

		assertThat(written.subject() + written.line() + written.paragraphs())
			.doesNotContainPattern("\\b1 (working )?(days|duties|items)\\b");
	}

	@Test
	void conditionsSayOneOrTheOther() {
		String text = text("{if granted}Đồng ý{end}{unless granted}Không đồng ý{end}{if item}, mục {item}{end}",
				"Kính gửi");

		assertThat(EXAMPLES).extracting((model) -> this.templates.fill(text, model).subject())
			.containsExactly("Đồng ý, mục 2", "Không đồng ý");
	}

	@Test
	void whatIsSaidIsNotReadAgain() {
		assertThat(Phrases.fill("{title}",
				new MailModel("", "", "", "{too} {if", "", "", "", "", "", "", false, 0, 0, "")))
			.isEqualTo("{too} {if");
	}

	private static String text(String subject, String paragraph) {
		return "Subject: " + subject + "\nLine: x\nAction: y\n\n" + paragraph + "\n";
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

	/** Nobody has edited anything. */
	private static final class NoneWritten implements TemplateTexts {

		@Override
		public int newest(Kind kind) {
			return 0;
		}

		@Override
		public Optional<Version> find(Kind kind, int version) {
			return Optional.empty();
		}

		@Override
		public List<Version> versions(Kind kind) {
			return List.of();
		}

		@Override
		public void add(Version version) {
			throw new UnsupportedOperationException();
		}

	}

}
