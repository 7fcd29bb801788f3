package io.kehoach.report.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.kehoach.chassis.web.Problem;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.MergedSection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

/**
 * Words of a consolidated report; what is not given stays. Figures cannot be edited, they
 * follow from the reports.
 */
record ConsolidationPatch(@Nullable String title, @Nullable JsonNode heading,
		@Nullable List<@Valid SectionText> sections) {

	record SectionText(@NotBlank(message = "required") String key, @Nullable String text) {
	}

	record HeadingPatch(@Nullable String number, @Nullable LocalDate issuedOn, @Nullable String place,
			@Nullable String authority, @Nullable String onBehalfOf, @Nullable String position, @Nullable String signer,
			@Nullable List<String> recipients) {

		Heading onto(Heading old, Predicate<String> said) {
			List<String> to = said.test("recipients") ? this.recipients : old.recipients();
			return new Heading(old.parentBody(), old.issuer(), said.test("number") ? this.number : old.number(),
					said.test("place") ? this.place : old.place(),
					said.test("issuedOn") ? this.issuedOn : old.issuedOn(),
					said.test("authority") ? this.authority : old.authority(),
					said.test("onBehalfOf") ? this.onBehalfOf : old.onBehalfOf(),
					said.test("position") ? this.position : old.position(),
					said.test("signer") ? this.signer : old.signer(), (to != null) ? to : List.of());
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

	/** Null where nothing is said of it: null inside it clears. */
	@Nullable Heading headingOf(Consolidation consolidation, JsonMapper json) {
		if (this.heading == null || this.heading.isNull()) {
			return null;
		}
		try {
			return json.treeToValue(this.heading, HeadingPatch.class).onto(consolidation.heading(), this.heading::has);
		}
		catch (JacksonException ex) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body").withError("/heading", "invalid-value");
		}
	}

}
