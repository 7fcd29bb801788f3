package io.kehoach.report.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.kehoach.chassis.web.Problem;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.MergedSection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Words of a consolidated report; what is not given stays. Figures cannot be edited, they
 * follow from the reports.
 */
record ConsolidationPatch(@Nullable String title, @Nullable HeadingPatch heading,
		@Nullable List<@Valid SectionText> sections) {

	record SectionText(@NotBlank(message = "required") String key, @Nullable String text) {
	}

	record HeadingPatch(@Nullable String number, @Nullable LocalDate issuedOn, @Nullable String place,
			@Nullable String authority, @Nullable String onBehalfOf, @Nullable String position, @Nullable String signer,
			@Nullable List<String> recipients) {

		Heading onto(Heading old) {
			return new Heading(old.parentBody(), old.issuer(), or(this.number, old.number()),
					or(this.place, old.place()), or(this.issuedOn, old.issuedOn()), or(this.authority, old.authority()),
					or(this.onBehalfOf, old.onBehalfOf()), or(this.position, old.position()),
					or(this.signer, old.signer()), (this.recipients != null) ? this.recipients : old.recipients());
		}

		private static <T> @Nullable T or(@Nullable T given, @Nullable T old) {
			return (given != null) ? given : old;
		}

	}

	Map<String, String> texts(Consolidation consolidation) {
		Set<String> known = consolidation.sections().stream().map(MergedSection::key).collect(Collectors.toSet());
		List<SectionText> given = (this.sections != null) ? this.sections : List.of();
		Map<String, String> texts = new HashMap<>();
		for (int at = 0; at < given.size(); at++) {
			SectionText section = given.get(at);
			if (!known.contains(section.key)) {
				throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "report-invalid")
					.withError("/sections/" + at + "/key", "unknown");
			}
			texts.put(section.key, Objects.requireNonNullElse(section.text, ""));
		}
		return texts;
	}

	@Nullable Heading headingOf(Consolidation consolidation) {
		return (this.heading != null) ? this.heading.onto(consolidation.heading()) : null;
	}

}
