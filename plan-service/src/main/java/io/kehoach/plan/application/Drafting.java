package io.kehoach.plan.application;

import java.util.List;
import java.util.Optional;

import io.kehoach.plan.document.DraftDocument;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.DeadlineRules;
import io.kehoach.plan.domain.DutyKind;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Issuer;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.ReportPeriods;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.directory.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was read from a document into a draft: printed names become units and groups
 * of the directory.
 */
record Drafting(Resolver resolver) {

	Content draft(DraftDocument read) {
		PlanBody body = new PlanBody(header(read), read.duties(), read.items().stream().map(this::item).toList(),
				read.responsibilities().stream().map(this::responsibility).toList(),
				read.reporting().stream().map((report) -> report(report, read.responsibilities())).toList(),
				read.recipients().stream().map(this::recipient).toList());
		return new Content(body, read.provenance(), read.findings());
	}

	private Header header(DraftDocument read) {
		String unitId = Optional.ofNullable(read.issuer()).flatMap(resolver::unitId).orElse(null);
		return new Header(read.documentType(), read.number(), read.issuedOn(), read.place(), read.year(), read.title(),
				new Issuer(read.issuer(), unitId), read.parentBody(), read.basis(), read.purposes(),
				read.requirements(), DeadlineRules.DEFAULT, read.signer());
	}

	private PlanItem item(PlanItem item) {
		Party lead = item.lead();
		PlanItem led = (lead != null) ? item.withLead(resolver.lead(lead)) : item;
		return led.withCoordinating(party(item.coordinating()));
	}

	private Responsibility responsibility(Responsibility responsibility) {
		return responsibility.withUnit(party(responsibility.unit()));
	}

	/**
	 * Whoever the organisation part asks to report reports, where the deadline names
	 * nobody itself.
	 */
	private ReportDefinition report(ReportDefinition report, List<Responsibility> responsibilities) {
		Party reporters = (report.reporters() != null) ? report.reporters()
				: responsibilities.stream()
					.filter((it) -> it.duties().stream().anyMatch((duty) -> duty.kind() == DutyKind.REPORT))
					.map(Responsibility::unit)
					.findFirst()
					.orElse(null);
		Party receiver = report.receiver();
		return ReportPeriods
			.filled(report.withParties(party(reporters), (receiver != null) ? resolver.desk(receiver) : null));
	}

	private Recipient recipient(Recipient recipient) {
		return recipient.withUnitId(resolver.unitId(recipient.name()).orElse(null));
	}

	private @Nullable Party party(@Nullable Party printed) {
		return (printed != null) ? resolver.resolve(printed) : null;
	}

}
