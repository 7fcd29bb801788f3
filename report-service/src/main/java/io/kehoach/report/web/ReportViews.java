package io.kehoach.report.web;

import java.util.List;
import java.util.Map;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.Drafts;
import io.kehoach.report.application.Forms;
import io.kehoach.report.application.Units;
import io.kehoach.report.domain.Acceptance;
import io.kehoach.report.domain.Report;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Shows reports as resources, with the names of their units and, while they are drafts,
 * what their tasks say now.
 */
@Component
class ReportViews {

	private final Drafts drafts;

	private final Forms forms;

	private final Units units;

	private final BusinessClock clock;

	ReportViews(Drafts drafts, Forms forms, Units units, BusinessClock clock) {
		this.drafts = drafts;
		this.forms = forms;
		this.units = units;
		this.clock = clock;
	}

	ResponseEntity<ReportResource> of(Stored<Report> stored) {
		String unit = stored.state().unitId();
		String name = this.units.names(List.of(unit)).getOrDefault(unit, unit);
		Acceptance acceptance = this.forms.named(stored.state().form()).acceptance();
		return Replies.view(stored, ReportResource.of(stored, acceptance, this.drafts.sections(stored.state()), name,
				this.clock.instant()));
	}

	List<ReportSummary> list(List<Stored<Report>> reports) {
		Map<String, String> names = this.units
			.names(reports.stream().map((stored) -> stored.state().unitId()).distinct().toList());
		return reports.stream()
			.map((stored) -> ReportSummary.of(stored,
					names.getOrDefault(stored.state().unitId(), stored.state().unitId()), this.clock.instant()))
			.toList();
	}

}
