package io.kehoach.report.application.scoring;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.chassis.access.Scope;
import io.kehoach.report.application.Reports;
import io.kehoach.report.application.Tasks;
import io.kehoach.report.domain.InvalidEdit;
import io.kehoach.report.domain.scoring.Entry;

import org.springframework.stereotype.Component;

/**
 * Evidence must be there and be the scored unit's own.
 */
@Component
class ProvenEntries {

	private final Tasks tasks;

	private final Reports reports;

	ProvenEntries(Tasks tasks, Reports reports) {
		this.tasks = tasks;
		this.reports = reports;
	}

	void require(List<Entry> entries, String unitId) {
		List<InvalidEdit.Fault> faults = new ArrayList<>();
		entries.forEach((entry) -> entry.evidence()
			.stream()
			.filter((evidence) -> !stands(evidence, unitId))
			.forEach((evidence) -> faults
				.add(new InvalidEdit.Fault("/entries/" + entry.criterionId(), "evidence-unknown"))));
		if (!faults.isEmpty()) {
			throw new InvalidEdit("score-invalid", faults);
		}
	}

	private boolean stands(Entry.Evidence evidence, String unitId) {
		Scope everything = Scope.everything();
		return switch (evidence.kind()) {
			case TASK ->
				this.tasks.find(evidence.ref(), everything).filter((task) -> task.unitId().equals(unitId)).isPresent();
			case REPORT -> this.reports.find(evidence.ref(), everything)
				.filter((report) -> report.state().unitId().equals(unitId))
				.isPresent();
			case DOCUMENT -> true;
		};
	}

}
