package io.kehoach.plan.application;

import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Caller;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;

/**
 * Who edits which plan at which revision; the draft itself or the amendment beside the
 * version in force.
 */
public record Edit(String planId, Caller caller, long revision, boolean amendment) {

	PlanChange apply(Plan plan, UnaryOperator<Content> change) {
		return amendment ? plan.editAmendment(change) : plan.edit(change);
	}

	Content of(Plan plan) {
		return amendment ? plan.openAmendment().content() : plan.content();
	}

	/**
	 * Who is meant by the names of a plan as they are: its issuer where that is known.
	 */
	String body(Content content) {
		String issuer = content.body().header().issuer().unitId();
		String acting = caller.actingUnit();
		return (issuer != null) ? issuer : (acting != null) ? acting : "";
	}

}
