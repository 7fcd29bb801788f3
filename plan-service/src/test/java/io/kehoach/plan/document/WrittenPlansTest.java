package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.kehoach.plan.document.WrittenPlan.Row;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Recipient;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans of many bodies, each in every form it may arrive in; every cell must be right.
 */
class WrittenPlansTest {

	private static final List<String> NAMES = List.of("quyet-dinh-kinh-te-bien", "tinh-phong-chong-thien-tai",
			"so-cai-cach-hanh-chinh", "xa-chuyen-doi-so", "dang-uy-hoc-tap", "truong-nam-hoc", "so-y-te-tiem-chung",
			"bo-bao-ton-di-san", "tinh-tham-nhung-lang-phi", "xa-dan-van-dong-tren", "truong-kiem-tra",
			"bo-kinh-te-tap-the");

	static Stream<Arguments> plans() {
		return NAMES.stream().flatMap((name) -> Stream.of(PlanForms.values()).map((form) -> Arguments.of(name, form)));
	}

	static Stream<PlanForms> forms() {
		return Stream.of(PlanForms.values());
	}

	@ParameterizedTest(name = "{0} as {1}")
	@MethodSource("plans")
	void readsEveryCell(String name, PlanForms form) {
		assertThat(differences(WrittenPlan.named(name), form)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void readsEveryCellOfTheLargestPlan(PlanForms form) {
		assertThat(differences(WrittenPlan.named("quyet-dinh-kinh-te-bien").grownTo(226), form)).isEmpty();
	}

	@Test
	void isLessSureWhereNoRulesPartTheColumns() {
		assertThat(confidence(PlanForms.UNRULED_PDF)).isLessThan(confidence(PlanForms.RULED_PDF));
		assertThat(confidence(PlanForms.FLOWING)).isLessThan(confidence(PlanForms.UNRULED_PDF));
		assertThat(confidence(PlanForms.DOCX)).isEqualTo(confidence(PlanForms.RULED_PDF));
	}

	private static double confidence(PlanForms form) {
		WrittenPlan plan = WrittenPlan.named("dang-uy-hoc-tap");
		return Objects
			.requireNonNull(SamplePlan.read(form.write(plan), form.mediaType()).provenance().get("/items/i1/content"))
			.confidence();
	}

	static List<String> differences(WrittenPlan plan, PlanForms form) {
		DraftDocument read = SamplePlan.read(form.write(plan), form.mediaType());
		List<String> wrong = new ArrayList<>();
		compare(wrong, "number", plan.number(), read.number());
		compare(wrong, "date", plan.date(), read.issuedOn());
		compare(wrong, "place", plan.place(), read.place());
		compare(wrong, "title", plan.title(), read.title());
		compare(wrong, "year", plan.year(), read.year());
		compare(wrong, "recipients", plan.recipients(), read.recipients().stream().map(Recipient::text).toList());
		compare(wrong, "signer", plan.signature().getLast(), read.signer() == null ? null : read.signer().name());
		compare(wrong, "rows", plan.tasks().size(), read.items().size());
		for (int i = 0; i < Math.min(plan.tasks().size(), read.items().size()); i++) {
			row(wrong, "row " + (i + 1) + " ", plan.tasks().get(i), read.items().get(i));
		}
		return wrong;
	}

	private static void row(List<String> wrong, String at, Row row, PlanItem item) {
		compare(wrong, at + "no", row.no(), item.no());
		compare(wrong, at + "content", row.content(), item.content());
		compare(wrong, at + "lead", row.lead(), parts(item.lead()));
		compare(wrong, at + "coordinating", row.coordinating(), parts(item.coordinating()));
		compare(wrong, at + "time", row.to(), Objects.requireNonNull(item.window()).to());
		compare(wrong, at + "result", row.result(), item.result());
	}

	private static void compare(List<String> wrong, String what, @Nullable Object expected, @Nullable Object actual) {
		if (!Objects.equals(expected, actual)) {
			wrong.add(what + ": " + expected + " <> " + actual);
		}
	}

	private static List<String> parts(@Nullable Party party) {
		return party == null ? List.of() : party.parts();
	}

}
