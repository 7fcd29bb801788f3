package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.kehoach.plan.document.DocumentWriter.Format;
import io.kehoach.plan.document.official.OfficialPlan;
import io.kehoach.plan.domain.DeadlineRules;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Issuer;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.fixtures.Documents;

/** What is written in official form is read back as the same plan, every field. */
class RoundTripTest {

	@ParameterizedTest
	@EnumSource
	void theSamplePlanComesBack(Format format) {
		assertComesBack(SamplePlan.read(SamplePlan.text(), "text/plain"), format);
	}

	@ParameterizedTest
	@EnumSource
	void aPlanWithNumberDayAndProductsComesBack(Format format) {
		assertComesBack(SamplePlan.read(SamplePlan.markdown(), "text/markdown"), format);
	}

	@ParameterizedTest
	@CsvSource({ "hai-phong-dan-van-2023.txt, text/plain, DOCX", "hai-phong-dan-van-2023.txt, text/plain, PDF",
			"nghi-quyet-175-nq-cp-2023.pdf, application/pdf, DOCX",
			"nghi-quyet-175-nq-cp-2023.pdf, application/pdf, PDF",
			"quyet-dinh-844-qd-ttg-2026.pdf, application/pdf, DOCX",
			"quyet-dinh-844-qd-ttg-2026.pdf, application/pdf, PDF" })
	void aPublishedPlanComesBack(String file, String mediaType, Format format) {
		assertComesBack(SamplePlan.read(Documents.real(file), mediaType), format);
	}

	private static void assertComesBack(DraftDocument plan, Format format) {
		byte[] written = new OfficialPlan().write(body(plan), format);

		DraftDocument read = SamplePlan.read(written, format.mediaType());

		assertThat(compared(read)).usingRecursiveComparison().isEqualTo(compared(plan));
	}

	/** A letterhead is in capitals, so of its names only the letters are compared. */
	private static DraftDocument compared(DraftDocument read) {
		return new DraftDocument(read.documentType(), read.title(), read.number(), read.issuedOn(), read.place(),
				read.year(), capitals(read.issuer()), capitals(read.parentBody()), read.basis(), read.purposes(),
				read.requirements(), read.duties(), read.items(), read.responsibilities(), read.reporting(),
				read.recipients(), read.signer(), Map.of(), List.of(), "");
	}

	private static String capitals(String name) {
		return Objects.requireNonNullElse(name, "").toUpperCase(Locale.ROOT);
	}

	private static PlanBody body(DraftDocument read) {
		Header header = new Header(read.documentType(), read.number(), read.issuedOn(), read.place(), read.year(),
				read.title(), new Issuer(read.issuer(), null), read.parentBody(), read.basis(), read.purposes(),
				read.requirements(), DeadlineRules.DEFAULT, read.signer());
		return new PlanBody(header, read.duties(), read.items(), read.responsibilities(), read.reporting(),
				read.recipients());
	}

}
