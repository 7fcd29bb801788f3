package io.kehoach.plan.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.plan.domain.Citation;
import io.kehoach.plan.domain.DeadlineRules;
import io.kehoach.plan.domain.Duty;
import io.kehoach.plan.domain.FrozenGroup;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Issuer;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.Signer;
import io.kehoach.plan.domain.Source;
import io.kehoach.plan.domain.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A plan on the wire: the version in force, or the draft before there is one; where a
 * merged unit was named stands its successor.
 */
record PlanPicture(String id, String unitId, @Nullable Integer version, String status, @Nullable String documentType,
		@Nullable String number, @Nullable LocalDate issuedOn, @Nullable String place, @Nullable Integer year,
		@Nullable String title, Issuer issuer, @Nullable String office, @Nullable String parentBody,
		List<Citation> basis, List<String> purposes, List<String> requirements, List<Duty> duties, List<PlanItem> items,
		List<Responsibility> responsibilities, List<ReportDefinition> reporting, List<Recipient> recipients,
		DeadlineRules deadlineRules, @Nullable Signer signer, @Nullable String parentPlanId,
		@Nullable String sourceSha256, @Nullable Instant issuedAt, String zone, List<FrozenGroup> groups) {

	static PlanPicture of(Plan plan, String zone) {
		PlanBody body = plan.addressed();
		Header header = body.header();
		Standing standing = plan.standing();
		Source source = plan.origin().source();
		return new PlanPicture(plan.planId(), plan.unitId(), (standing != null) ? standing.version() : null,
				plan.status().name(), header.documentType(), header.number(), header.issuedOn(), header.place(),
				header.year(), header.title(), header.issuer(), (standing != null) ? standing.office() : null,
				header.parentBody(), header.basis(), header.purposes(), header.requirements(), body.duties(),
				body.items(), body.responsibilities(), body.reporting(), body.recipients(), header.deadlineRules(),
				header.signer(), plan.origin().parentPlanId(), (source != null) ? source.sha256() : null,
				(standing != null) ? standing.issuedAt() : null, zone,
				(standing != null) ? standing.groups() : List.of());
	}

}
