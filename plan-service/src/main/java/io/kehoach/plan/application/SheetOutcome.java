package io.kehoach.plan.application;

import java.util.List;

import io.kehoach.chassis.web.Problem;

import org.springframework.http.HttpStatus;

/** What a sheet does, or would do. */
public record SheetOutcome(boolean checked, int added, int changed, int unchanged, List<SheetError> errors) {

	/** Nothing is written while a cell is wrong. */
	static void refuse(List<SheetError> errors) {
		if (!errors.isEmpty()) {
			Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "sheet-invalid");
			errors.forEach((error) -> problem.withError("/" + error.line() + "/" + error.column(), error.code()));
			throw problem;
		}
	}

}
