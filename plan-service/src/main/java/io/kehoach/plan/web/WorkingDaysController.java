package io.kehoach.plan.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Problem;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.KeepingWorkingDays;
import io.kehoach.plan.domain.directory.WorkingYear;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/working-days/{year}")
class WorkingDaysController {

	private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

	private final KeepingWorkingDays days;

	WorkingDaysController(KeepingWorkingDays days) {
		this.days = days;
	}

	@GetMapping
	ResponseEntity<WorkingYear> find(@PathVariable int year) {
		Stored<WorkingYear> stored = days.find(year);
		return Replies.view(stored, stored.state());
	}

	/** {@code If-None-Match: *} makes the year's data, {@code If-Match} replaces it. */
	@PutMapping
	ResponseEntity<WorkingYear> put(@PathVariable int year,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody @Valid WorkingDaysRequest request, Caller caller) {
		if (Objects.equals(ifNoneMatch, "*")) {
			Stored<WorkingYear> added = days.add(request.of(year), caller);
			return Replies.created(URI.create("/api/working-days/" + year), added, added.state());
		}
		Stored<WorkingYear> changed = days.change(request.of(year), revision(ifMatch), caller);
		return Replies.view(changed, changed.state());
	}

	private static long revision(@Nullable String ifMatch) {
		if (ifMatch == null) {
			throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
		}
		Matcher etag = ETAG.matcher(ifMatch.strip());
		if (!etag.matches()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "if-match-malformed");
		}
		return Long.parseLong(etag.group(1));
	}

	/** The year may be repeated in the body, as the reply shows it. */
	record WorkingDaysRequest(@Nullable Integer year, @NotNull(message = "days-required") List<LocalDate> daysOff,
			@NotNull(message = "days-required") List<LocalDate> extraWorkingDays) {

		WorkingYear of(int asked) {
			if (year != null && year != asked) {
				throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "working-days-inconsistent");
			}
			return new WorkingYear(asked, daysOff, extraWorkingDays);
		}

	}

}
