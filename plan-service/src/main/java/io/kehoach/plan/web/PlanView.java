package io.kehoach.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehoach.plan.domain.Duty;
import io.kehoach.plan.domain.FrozenGroup;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.domain.Provenance;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.Responsibility;
import org.jspecify.annotations.Nullable;

/** A plan, one of its versions or its amendment, as the API shows it. */
record PlanView(String id, long revision, @Nullable Integer version, PlanStatus status, String unitId,
		@JsonUnwrapped Header header, List<Duty> duties, List<PlanItem> items, List<Responsibility> responsibilities,
		List<ReportDefinition> reporting, List<Recipient> recipients, Map<String, Provenance> provenance,
		List<FindingView> findings, @Nullable String note, @Nullable String parentPlanId,
		@Nullable String rolledOverFrom, List<String> continued, @Nullable SourceView source,
		@Nullable Instant issuedAt, @Nullable String office, List<FrozenGroup> groups, @Nullable PlanStatus amendment) {

	record SourceView(String sha256, String mediaType, String name, long size) {
	}

}
