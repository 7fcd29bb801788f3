package io.kehoach.report.web;

import java.util.function.Supplier;

import io.kehoach.chassis.web.Problem;
import io.kehoach.report.domain.InvalidEdit;
import io.kehoach.report.domain.RuleViolated;

import org.springframework.http.HttpStatus;

/**
 * Says a rule of the domain as a problem detail.
 */
public final class Refusals {

	private Refusals() {
	}

	public static <T> T answer(Supplier<T> command) {
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
		Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, invalid.code());
		invalid.faults().forEach((fault) -> problem.withError(fault.pointer(), fault.code()));
		return problem;
	}

	public static Problem notFound() {
		return Problem.of(HttpStatus.NOT_FOUND, "not-found");
	}

}
