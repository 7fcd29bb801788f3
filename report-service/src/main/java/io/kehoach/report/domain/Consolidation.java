package io.kehoach.report.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The body's own report, built from its units' reports. A person edits its words, nobody
 * its figures; publishing freezes both.
 *
 * @param unitId the body whose report it is
 * @param comparedWith name of the earlier period its figures stand beside, with its plan
 * where that is another
 */
public record Consolidation(String planId, String periodKey, String unitId, String title, Heading heading,
		ConsolidationStatus status, List<MergedSection> sections, List<UnitAnswer> units, @Nullable Instant publishedAt,
		@Nullable Sent sent, @Nullable String comparedWith) {

	public Consolidation {
		sections = List.copyOf(sections);
		units = List.copyOf(units);
	}

	public List<String> missing() {
		return this.units.stream()
			.filter((unit) -> UnitAnswer.MISSING.equals(unit.outcome()))
			.map(UnitAnswer::unitId)
			.toList();
	}

	public Consolidation edit(@Nullable String title, @Nullable Heading heading, Map<String, String> texts) {
		requireDraft();
		List<MergedSection> edited = this.sections.stream()
			.map((section) -> texts.containsKey(section.key()) ? section.withText(texts.get(section.key())) : section)
			.toList();
		return new Consolidation(this.planId, this.periodKey, this.unitId, (title != null) ? title : this.title,
				(heading != null) ? heading : this.heading, this.status, edited, this.units, null, null,
				this.comparedWith);
	}

	public Consolidation publish(Instant now) {
		requireDraft();
		return new Consolidation(this.planId, this.periodKey, this.unitId, this.title, this.heading,
				ConsolidationStatus.PUBLISHED, this.sections, this.units, now, null, this.comparedWith);
	}

	public Consolidation send(Sent sent) {
		if (this.status != ConsolidationStatus.PUBLISHED) {
			throw new RuleViolated("consolidation-not-published");
		}
		return new Consolidation(this.planId, this.periodKey, this.unitId, this.title,
				this.heading.numbered(sent.number(), sent.on()), ConsolidationStatus.SENT, this.sections, this.units,
				this.publishedAt, sent, this.comparedWith);
	}

	private void requireDraft() {
		if (this.status != ConsolidationStatus.DRAFT) {
			throw new RuleViolated("consolidation-frozen");
		}
	}

}
