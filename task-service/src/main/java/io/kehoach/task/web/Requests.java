package io.kehoach.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.task.application.Proof;
import io.kehoach.task.domain.Desk;
import io.kehoach.task.domain.Drafting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of commands.
 */
final class Requests {

	private static final int LONG_TEXT = 10_000;

	private static final int SHORT_TEXT = 2_000;

	private Requests() {
	}

	record Note(@Nullable @Size(max = SHORT_TEXT, message = "text-too-long") String note) {

	}

	record Said(@NotBlank(message = "required") @Size(max = LONG_TEXT, message = "text-too-long") String note) {

	}

	record Reason(@NotBlank(message = "required") @Size(max = SHORT_TEXT, message = "text-too-long") String reason) {

	}

	/**
	 * @param doneSubItems positions of the sub-items that are ticked, from 0; null leaves
	 * none ticked
	 */
	record Progress(
			@NotNull(message = "required") @Min(value = 0, message = "progress-out-of-range") @Max(value = 100,
					message = "progress-out-of-range") Integer percent,
			@Nullable @Size(max = SHORT_TEXT, message = "text-too-long") String note,
			@Nullable Set<Integer> doneSubItems) {

		Set<Integer> ticked() {
			return (this.doneSubItems != null) ? this.doneSubItems : Set.of();
		}

	}

	record Submission(@NotBlank(message = "required") @Size(max = LONG_TEXT, message = "text-too-long") String result,
			@Nullable @Size(max = 50, message = "too-many") List<Proof.Named> evidence) {

		List<Proof.Named> named() {
			return (this.evidence != null) ? this.evidence : List.of();
		}

	}

	record Evidence(
			@NotNull(message = "required") @Size(min = 1, max = 50, message = "required") List<Proof.Named> evidence) {

	}

	record Return(@NotBlank(message = "required") @Size(max = SHORT_TEXT, message = "text-too-long") String reason,
			@Nullable LocalDate newDueOn) {

	}

	record DueDate(@NotNull(message = "required") LocalDate dueOn,
			@Nullable @Size(max = SHORT_TEXT, message = "text-too-long") String reason) {

	}

	record ExtensionRequest(@NotNull(message = "required") LocalDate dueOn,
			@NotBlank(message = "required") @Size(max = SHORT_TEXT, message = "text-too-long") String reason) {

	}

	record ExtensionDecision(boolean granted, @Nullable LocalDate dueOn,
			@NotBlank(message = "required") @Size(max = SHORT_TEXT, message = "text-too-long") String reason) {

	}

	/**
	 * @param workingDays how long before the deadline; 5 where it is left out
	 */
	record DraftDue(boolean superiorSigns, @Nullable Integer workingDays) {

		@Nullable Integer days() {
			return !this.superiorSigns ? null
					: (this.workingDays != null) ? this.workingDays : Integer.valueOf(Drafting.USUAL_DAYS);
		}

	}

	record Comment(@NotBlank(message = "required") @Size(max = SHORT_TEXT, message = "text-too-long") String text,
			@Nullable List<String> mentions) {

		List<String> mentioned() {
			return (this.mentions != null) ? this.mentions : List.of();
		}

	}

	record Bulk(@NotBlank(message = "required") String action,
			@NotNull(message = "required") @Size(min = 1, max = 200, message = "too-many") List<String> taskIds,
			@Nullable @Size(max = SHORT_TEXT, message = "text-too-long") String reason, @Nullable LocalDate newDueOn) {

	}

	record View(@NotBlank(message = "required") @Size(max = 100, message = "text-too-long") String name,
			@NotNull(message = "required") @Size(max = SHORT_TEXT, message = "text-too-long") String query) {

	}

	record HandOver(@NotBlank(message = "required") @Size(max = 100, message = "text-too-long") String from,
			@NotBlank(message = "required") @Size(max = 100, message = "text-too-long") String to,
			@Nullable LocalDate until, @Nullable @Size(max = SHORT_TEXT, message = "text-too-long") String note) {

	}

	record Obstacle(@NotBlank(message = "required") String taskId,
			@NotBlank(message = "required") @Size(max = LONG_TEXT, message = "text-too-long") String text) {

	}

	record Merge(@NotBlank(message = "required") String into,
			@Nullable @Size(max = SHORT_TEXT, message = "text-too-long") String note) {

	}

	record Forward(@NotNull(message = "required") Desk to,
			@Nullable @Size(max = SHORT_TEXT, message = "text-too-long") String note) {

	}

	/**
	 * @param pause whether the task's deadline waits until the obstacle is closed
	 */
	record Answer(@NotBlank(message = "required") @Size(max = LONG_TEXT, message = "text-too-long") String answer,
			@Nullable LocalDate dueOn, @Nullable Boolean pause) {

	}

}
