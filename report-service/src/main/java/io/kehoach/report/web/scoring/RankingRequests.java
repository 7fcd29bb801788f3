package io.kehoach.report.web.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.report.domain.scoring.Participant;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Windows;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the body and its units send about a scoring year.
 */
final class RankingRequests {

	private RankingRequests() {
	}

	record Days(@NotNull(message = "required") LocalDate selfFrom, @NotNull(message = "required") LocalDate selfTo,
			@NotNull(message = "required") LocalDate appraiseTo, @NotNull(message = "required") LocalDate recheckTo,
			@Min(value = 1, message = "negative") int objections) {

		Windows windows() {
			return new Windows(this.selfFrom, this.selfTo, this.appraiseTo, this.recheckTo, this.objections);
		}

	}

	/**
	 * @param windows null takes the days of the criteria's calendar
	 */
	record Opening(@NotBlank(message = "required") String criteriaSetId,
			@Min(value = 2000, message = "year-out-of-range") @Max(value = 2100,
					message = "year-out-of-range") int year,
			@NotEmpty(message = "required") @Size(max = 50, message = "too-many") List<String> planIds,
			@Nullable @Valid Days windows) {

		@Nullable Windows days() {
			return (this.windows != null) ? this.windows.windows() : null;
		}

	}

	/**
	 * @param unranked units that are scored but not ranked, with the reason; a reason of
	 * null ranks them again
	 */
	record Arrangement(@Nullable @Valid Days windows, @Nullable Map<String, @Nullable String> unranked) {

		@Nullable Windows days() {
			return (this.windows != null) ? this.windows.windows() : null;
		}

		@Nullable List<Participant> participants(Ranking standing) {
			Map<String, @Nullable String> given = this.unranked;
			return (given == null) ? null
					: standing.participants().stream().map((unit) -> arranged(unit, given)).toList();
		}

		private static Participant arranged(Participant unit, Map<String, @Nullable String> given) {
			return given.containsKey(unit.unitId())
					? new Participant(unit.unitId(), unit.peerGroup(), given.get(unit.unitId())) : unit;
		}

	}

	record Text(@NotBlank(message = "required") @Size(max = 4000, message = "text-too-long") String text) {
	}

	record Answer(boolean accepted,
			@NotBlank(message = "required") @Size(max = 4000, message = "text-too-long") String text) {
	}

}
