package io.kehoach.report.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.ConsolidationStatus;
import io.kehoach.report.domain.MergedSection;
import io.kehoach.report.domain.SectionKind;
import io.kehoach.report.domain.Sent;
import io.kehoach.report.domain.Total;
import io.kehoach.report.domain.UnitAnswer;
import org.jspecify.annotations.Nullable;

/**
 * {@code consolidation.*} events on the wire: the frozen report, each figure with its
 * contributors.
 */
record ConsolidationFact(Instant occurredAt, Actor actor, Map<String, Object> changed, State consolidation) {

	static ConsolidationFact of(String id, Consolidation consolidation, Map<String, Object> changed, Actor actor,
			Instant now) {
		return new ConsolidationFact(now, actor, changed,
				new State(id, consolidation.planId(), consolidation.periodKey(), consolidation.title(),
						consolidation.comparedWith(), consolidation.unitId(), consolidation.status(),
						consolidation.sections().stream().map(Part::of).toList(),
						consolidation.units().stream().map(Answer::of).toList(), consolidation.missing(),
						consolidation.publishedAt(), consolidation.sent()));
	}

	record State(String id, String planId, String periodKey, String title, @Nullable String comparedWith, String unitId,
			ConsolidationStatus status, List<Part> sections, List<Answer> units, List<String> missing,
			@Nullable Instant publishedAt, @Nullable Sent sent) {
	}

	/** A section; whose words went into it is asked of the service. */
	record Part(String key, String title, SectionKind kind, @Nullable String text, List<Total> figures,
			List<MergedSection.MergedRow> rows, List<MergedSection.MergedFile> files) {

		static Part of(MergedSection section) {
			return new Part(section.key(), section.title(), section.kind(), section.text(), section.figures(),
					section.rows(), section.files());
		}

	}

	record Answer(String unitId, String outcome, boolean late, int daysLate) {

		static Answer of(UnitAnswer answer) {
			return new Answer(answer.unitId(), answer.outcome(), answer.late(), answer.daysLate());
		}

	}

}
