package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One line of a ranking.
 *
 * @param total the sum that counts, null where nothing is settled
 * @param bandKey class; null where the unit is not classified
 * @param rank place inside the peer group; equal sums share one
 * @param unclassified why there is neither class nor rank
 */
public record Standing(String unitId, String peerGroup, @Nullable BigDecimal selfScore, @Nullable BigDecimal appraised,
		@Nullable BigDecimal rechecked, @Nullable BigDecimal total, @Nullable String bandKey, @Nullable String bandName,
		@Nullable Integer rank, boolean tied, @Nullable String unclassified) {

	Standing placed(int rank, boolean tied, Band band) {
		return new Standing(this.unitId, this.peerGroup, this.selfScore, this.appraised, this.rechecked, this.total,
				band.key(), band.name(), rank, tied, null);
	}

}
