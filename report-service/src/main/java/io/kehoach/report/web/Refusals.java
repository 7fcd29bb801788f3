package io.kehoach.report.web;

import java.util.function.Supplier;

import io.kehoach.chassis.web.Problem;
import io.kehoach.report.domain.InvalidEdit;
import io.kehoach.report.domain.RuleViolated;

import org.springframework.http.HttpStatus;

/**
 * Says a rule of the domain as a problem detail.
 */
final class Refusals {

	private Refusals() {
	}

	static <T> T answer(Supplier<T> command) {
		try {
			return command.get();
		}
		catch (RuleViolated ex) {
			throw Problem.of(HttpStatus.CONFLICT, ex.code());
		}
		catch (InvalidEdit ex) {
			throw invalid(ex);
		}
	}

	private static Problem invalid(InvalidEdit invalid) {
		Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "report-invalid");
		invalid.faults().forEach((fault) -> problem.withError(fault.pointer(), fault.code()));
		return problem;
	}

	static Problem notFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "not-found");
	}

}
