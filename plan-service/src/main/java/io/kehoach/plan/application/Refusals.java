package io.kehoach.plan.application;

import java.util.function.Supplier;

import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.PlanRule;
import io.kehoach.plan.domain.PlanRuleViolated;
import org.springframework.http.HttpStatus;

/** Says broken rules in the language of the API. */
public final class Refusals {

	private Refusals() {
	}

	public static <T> T translating(Supplier<T> command) {
		try {
			return command.get();
		}
		catch (PlanRuleViolated ex) {
			throw problem(ex);
		}
	}

	static Problem problem(PlanRuleViolated violated) {
		Problem problem = Problem.of(status(violated.rule()), type(violated.rule()));
		violated.findings()
			.forEach((finding) -> problem.withError((finding.path() != null) ? finding.path() : "", finding.code()));
		return problem;
	}

	private static HttpStatus status(PlanRule rule) {
		return switch (rule) {
			case NOT_DRAFT, NOT_SUBMITTED, NOT_ISSUED, ALREADY_ENDED, AMENDMENT_EXISTS, ROW_EXISTS, YEAR_TAKEN,
					YEAR_FINALISED ->
				HttpStatus.CONFLICT;
			case NOT_ISSUABLE, AMENDMENT_UNCHANGED, NOT_ADDRESSED, TOO_LARGE, NO_SUCH_DIFFERENCE ->
				HttpStatus.UNPROCESSABLE_CONTENT;
			case NO_AMENDMENT, ROW_NOT_FOUND -> HttpStatus.NOT_FOUND;
		};
	}

	private static String type(PlanRule rule) {
		return switch (rule) {
			case NOT_DRAFT -> "plan-not-draft";
			case NOT_SUBMITTED -> "plan-not-submitted";
			case NOT_ISSUED -> "plan-not-issued";
			case NOT_ISSUABLE -> "plan-not-issuable";
			case ALREADY_ENDED -> "plan-ended";
			case AMENDMENT_EXISTS -> "amendment-exists";
			case NO_AMENDMENT -> "no-amendment";
			case AMENDMENT_UNCHANGED -> "amendment-unchanged";
			case ROW_NOT_FOUND -> "row-not-found";
			case ROW_EXISTS -> "row-exists";
			case YEAR_TAKEN -> "year-taken";
			case YEAR_FINALISED -> "year-finalised";
			case NOT_ADDRESSED -> "unit-not-addressed";
			case TOO_LARGE -> "plan-too-large";
			case NO_SUCH_DIFFERENCE -> "difference-not-found";
		};
	}

}
