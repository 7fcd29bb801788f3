package io.kehoach.report.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One version of a body's own form of its consolidated report. Only one without faults is
 * ever used, and what it was used for can be made again: versions are kept.
 *
 * @param by opaque id of who brought it
 */
public record ReportTemplate(String unitId, int version, String name, int size, String by, Instant at,
		List<TemplateFault> faults, @Nullable Instant activatedAt, @Nullable Instant retiredAt) {

	public ReportTemplate {
		faults = List.copyOf(faults);
	}

	public static ReportTemplate brought(String unitId, int version, String name, int size, String by, Instant at,
			List<TemplateFault> faults) {
		return new ReportTemplate(unitId, version, name, size, by, at, faults, null, null);
	}

	public static String id(String unitId, int version) {
		return unitId + ":" + version;
	}

	public String id() {
		return id(this.unitId, this.version);
	}

	public ReportTemplate activate(Instant now) {
		if (this.activatedAt != null) {
			throw new RuleViolated("template-used-before");
		}
		if (!this.faults.isEmpty()) {
			throw new InvalidEdit("template-has-faults", named());
		}
		return with(now, null);
	}

	private List<InvalidEdit.Fault> named() {
		return this.faults.stream()
			.map((fault) -> new InvalidEdit.Fault(
					(fault.paragraph() != null) ? "/paragraphs/" + fault.paragraph() : "/paragraphs", fault.code()))
			.toList();
	}

	/**
	 * From now on the built-in form is used again, until a newer version is activated.
	 */
	public ReportTemplate retire(Instant now) {
		if (this.activatedAt == null || this.retiredAt != null) {
			throw new RuleViolated("template-not-active");
		}
		return with(this.activatedAt, now);
	}

	/** Whether it had been put in use by then. */
	public boolean activatedBy(Instant then) {
		return this.activatedAt != null && !this.activatedAt.isAfter(then);
	}

	public boolean retiredBy(Instant then) {
		return this.retiredAt != null && !this.retiredAt.isAfter(then);
	}

	private ReportTemplate with(Instant activatedAt, @Nullable Instant retiredAt) {
		return new ReportTemplate(this.unitId, this.version, this.name, this.size, this.by, this.at, this.faults,
				activatedAt, retiredAt);
	}

}
