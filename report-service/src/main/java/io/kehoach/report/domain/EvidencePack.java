package io.kehoach.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The index of what an inspection takes along about a plan: each service builds its own
 * part, and this says which are there.
 *
 * @param bodyId the body whose plan it is
 * @param unitId the only unit it is about, null for all
 * @param periodKey the only period it is about, null for all
 * @param from first day of that period
 * @param to last day of that period
 */
public record EvidencePack(String planId, String planTitle, @Nullable String planNumber, String bodyId,
		@Nullable String unitId, @Nullable String periodKey, @Nullable LocalDate from, @Nullable LocalDate to,
		Instant requestedAt, List<PackPart> parts) {

	private static final List<String> SERVICES = List.of("plan-service", "task-service", "report-service");

	public EvidencePack {
		parts = List.copyOf(parts);
	}

	public static EvidencePack requested(String planId, String planTitle, @Nullable String planNumber, String bodyId,
			@Nullable String unitId, @Nullable Period period, Instant at) {
		List<PackPart> parts = SERVICES.stream().map(PackPart::waiting).toList();
		if (period == null) {
			return new EvidencePack(planId, planTitle, planNumber, bodyId, unitId, null, null, null, at, parts);
		}
		LocalDate cutOff = period.terms().cutOff();
		return new EvidencePack(planId, planTitle, planNumber, bodyId, unitId, period.key(), period.definition().from(),
				(cutOff != null) ? cutOff : period.terms().due(), at, parts);
	}

	/**
	 * A part that is there stays as it is, and one that failed may still come; one of
	 * nobody's changes nothing.
	 */
	public EvidencePack told(PackPart told) {
		List<PackPart> next = this.parts.stream()
			.map((part) -> (part.service().equals(told.service()) && !part.ready()) ? told : part)
			.toList();
		return new EvidencePack(this.planId, this.planTitle, this.planNumber, this.bodyId, this.unitId, this.periodKey,
				this.from, this.to, this.requestedAt, next);
	}

	public boolean complete() {
		return this.parts.stream().allMatch(PackPart::ready);
	}

	/** Whether a service has said that it cannot build its part. */
	public boolean failed() {
		return this.parts.stream().anyMatch((part) -> part.failure() != null);
	}

	/** In percent. */
	public int progress() {
		return (int) (100 * this.parts.stream().filter(PackPart::ready).count() / this.parts.size());
	}

	/**
	 * What {@code sha256sum -c} checks the downloaded parts against.
	 * @throws RuleViolated while a part is missing
	 */
	public String checksums() {
		if (!complete()) {
			throw new RuleViolated("evidence-pack-unfinished");
		}
		return String.join("", this.parts.stream().map((part) -> part.sha256() + "  " + part.name() + "\n").toList());
	}

}
