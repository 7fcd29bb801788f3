package io.kehoach.plan.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Number and date as the records office gives them on signing; what is left out stays as
 * drafted.
 */
record IssueRequest(@Nullable String number, @Nullable LocalDate issuedOn) {

	static IssueRequest orNothing(@Nullable IssueRequest request) {
		return (request != null) ? request : new IssueRequest(null, null);
	}

}
