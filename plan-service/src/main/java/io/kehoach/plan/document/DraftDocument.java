package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.plan.domain.Citation;
import io.kehoach.plan.domain.Duty;
import io.kehoach.plan.domain.Finding;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Provenance;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.Signer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was read from one plan document. Rows carry ids that are unique in the
 * plan: {@code i1}, {@code d1}, {@code r1}, {@code n1} in the order read; provenance and
 * findings name rows by them ({@code /items/i1/lead}). {@code text} is what the spans of
 * provenance count in.
 */
public record DraftDocument(@Nullable String documentType, @Nullable String title, @Nullable String number,
		@Nullable LocalDate issuedOn, @Nullable String place, @Nullable Integer year, @Nullable String issuer,
		@Nullable String parentBody, List<Citation> basis, List<String> purposes, List<String> requirements,
		List<Duty> duties, List<PlanItem> items, List<Responsibility> responsibilities,
		List<ReportDefinition> reporting, List<Recipient> recipients, @Nullable Signer signer,
		Map<String, Provenance> provenance, List<Finding> findings, String text) {

	DraftDocument withText(String text) {
		return new DraftDocument(documentType, title, number, issuedOn, place, year, issuer, parentBody, basis,
				purposes, requirements, duties, items, responsibilities, reporting, recipients, signer, provenance,
				findings, text);
	}

}
