package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The points of one criterion in one phase, with what they stand on.
 *
 * @param points for a veto 1 where it applies, else 0
 * @param reason explanation of the scorer; compulsory where a later phase differs
 * @param figure what the system counted, for automatic criteria only
 */
public record Entry(String criterionId, BigDecimal points, @Nullable String reason, List<Evidence> evidence,
		@Nullable Count figure) {

	public Entry {
		evidence = List.copyOf(evidence);
	}

	/**
	 * A task or report of the unit, or a document by its number.
	 *
	 * @param label what people read
	 */
	public record Evidence(Kind kind, String ref, String label) {

		/** What kind of thing is referred to. */
		public enum Kind {

			TASK, REPORT, DOCUMENT

		}

	}

	/** So many as they should be of so many due. */
	public record Count(int onTime, int due) {

		/**
		 * The share of the most points, to two places; nothing due takes nothing away.
		 */
		BigDecimal of(BigDecimal max) {
			return (this.due == 0) ? max : max.multiply(BigDecimal.valueOf(this.onTime))
				.divide(BigDecimal.valueOf(this.due), 2, RoundingMode.HALF_UP);
		}

		public Count plus(Count other) {
			return new Count(this.onTime + other.onTime, this.due + other.due);
		}

	}

	boolean proven() {
		return !this.evidence.isEmpty() || explained();
	}

	boolean explained() {
		return this.reason != null && !this.reason.isBlank();
	}

}
