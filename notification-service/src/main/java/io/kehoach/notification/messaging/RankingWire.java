package io.kehoach.notification.messaging;

import java.math.BigDecimal;
import java.util.List;

import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of score.published.
 */
record RankingWire(Ranking ranking) {

	record Ranking(String id, int year, @Nullable String name, @Nullable List<String> planIds,
			@Nullable List<Standing> standings) {

		List<Standing> ranked() {
			return (this.standings == null) ? List.of() : this.standings;
		}

		@Nullable String planId() {
			return (this.planIds == null || this.planIds.isEmpty()) ? null : this.planIds.getFirst();
		}

		About about(Standing standing, @Nullable String planNumber) {
			String title = (this.name == null) ? Integer.toString(this.year) : this.name + ", " + this.year;
			return new About(SubjectKind.RANKING, this.id, planId(), null, planNumber, null, title, standing.unitId(),
					null, null, null, standing.result(), null, null, null);
		}

	}

	/**
	 * @param bandName null where the unit was not classified
	 */
	record Standing(String unitId, @Nullable BigDecimal total, @Nullable String bandName) {

		@Nullable String result() {
			return (this.total == null || this.bandName == null) ? this.bandName
					: this.bandName + " (" + this.total.toPlainString().replace('.', ',') + ")";
		}

	}

}
