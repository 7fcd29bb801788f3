package io.kehoach.report.web;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.ConsolidationDesk;
import io.kehoach.report.application.Lateness;
import io.kehoach.report.domain.Consolidation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Director's page in one answer.
 */
@RestController
class LeadController {

	private static final int SHOWN = 200;

	private final Lateness lateness;

	private final ConsolidationDesk consolidations;

	LeadController(Lateness lateness, ConsolidationDesk consolidations) {
		this.lateness = lateness;
		this.consolidations = consolidations;
	}

	@GetMapping("/api/lead")
	Lead lead(Caller caller) {
		List<Lateness.LateUnit> late = this.lateness.of(caller.scope());
		return new Lead(late.size(), late.stream().limit(SHOWN).toList(),
				this.consolidations.drafts(caller.scope()).stream().map(Draft::of).toList());
	}

	/**
	 * @param lateUnits how many units are late; the list shows the longest late
	 * @param drafts consolidated reports to be published
	 */
	record Lead(int lateUnits, List<Lateness.LateUnit> late, List<Draft> drafts) {
	}

	record Draft(String id, String planId, String periodKey, String title) {

		static Draft of(Stored<Consolidation> stored) {
			Consolidation draft = stored.state();
			return new Draft(stored.id(), draft.planId(), draft.periodKey(), draft.title());
		}

	}

}
