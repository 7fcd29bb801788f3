package io.kehoach.report.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.ProblemTexts;
import io.kehoach.report.application.Completeness;
import io.kehoach.report.application.ReportDesk;
import io.kehoach.report.domain.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/completeness")
class CompletenessController {

	private final Completeness completeness;

	private final ReportDesk desk;

	private final BusinessClock clock;

	CompletenessController(Completeness completeness, ReportDesk desk, BusinessClock clock) {
		this.completeness = completeness;
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	Matrix matrix(@RequestParam String plan, Caller caller) {
		return Matrix.of(this.completeness.of(plan, caller.scope()));
	}

	@GetMapping(produces = "text/csv")
	ResponseEntity<byte[]> csv(@RequestParam String plan,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
			Caller caller) {
		Locale locale = ProblemTexts.language(language);
		String csv = new CompletenessCsv(locale, this.clock.zone()).of(this.completeness.of(plan, caller.scope()));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("completeness.csv").build().toString())
			.body(csv.getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/remind")
	Reminded remind(@Valid @RequestBody RemindRequest request, Caller caller) {
		return new Reminded(this.desk.remind(request.reportIds(), caller));
	}

	record RemindRequest(
			@NotEmpty(message = "required") @Size(max = 500, message = "too-many") List<String> reportIds) {
	}

	/** Whose owners were asked again; who has answered meanwhile is not among them. */
	record Reminded(List<String> reportIds) {
	}

	record Matrix(String planId, List<Column> periods, List<Completeness.Row> units) {

		static Matrix of(Completeness.Matrix matrix) {
			return new Matrix(matrix.planId(), matrix.periods().stream().map(Column::of).toList(), matrix.units());
		}

	}

	record Column(String key, String name, String kind, @Nullable String text, String state, @Nullable LocalDate cutOff,
			@Nullable LocalDate due, Instant dueAt, String rule, @Nullable LocalDate lateClose) {

		static Column of(Period period) {
			return new Column(period.key(), period.name(), period.terms().kind(), period.terms().text(),
					period.open() ? "OPEN" : "PLANNED", period.terms().cutOff(), period.terms().due(),
					period.terms().dueAt(), period.definition().rule(), period.terms().lateClose());
		}

	}

}
