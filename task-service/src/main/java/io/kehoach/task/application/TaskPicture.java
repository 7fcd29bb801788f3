package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehoach.task.domain.Actor;
import io.kehoach.task.domain.Deadline;
import io.kehoach.task.domain.Evidence;
import io.kehoach.task.domain.Execution;
import io.kehoach.task.domain.Exemption;
import io.kehoach.task.domain.Extension;
import io.kehoach.task.domain.ExtensionState;
import io.kehoach.task.domain.FollowUp;
import io.kehoach.task.domain.Row;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.Window;
import org.jspecify.annotations.Nullable;

/**
 * A task's full state as others read it, in events and over HTTP. Unknown stays null;
 * timing is not in it, since it is derived at reading.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TaskPicture(String id, String planId, int planVersion, String planTitle, @Nullable String planNumber,
		@Nullable String itemId, @Nullable String dutyId, @Nullable String itemNo, @Nullable String periodKey,
		String unitId, String issuerUnitId, String role, String mode, String content, List<SubItem> subItems,
		Window window, LocalDate assignedOn, @Nullable LocalDate dueOn, @Nullable Instant dueAt,
		@Nullable LocalDate remindOn, @Nullable Instant originalDueAt, String state, int progress,
		@Nullable Instant acknowledgedAt, @Nullable Instant firstSubmittedAt, @Nullable Instant submittedAt,
		@Nullable Instant doneAt, @Nullable Instant confirmedAt, @Nullable Who confirmedBy,
		@Nullable String returnedReason, @Nullable String cancelledReason, @Nullable String note,
		@Nullable String result, List<Proven> evidence, List<Contributed> contributions, @Nullable Extension extension,
		int extensionsGranted, @Nullable Exempt exempt, @Nullable LocalDate pausedSince, @Nullable FollowUp followUp,
		@Nullable String product) {

	public static TaskPicture of(Task task) {
		Row row = task.row();
		Deadline deadline = task.deadline();
		Execution done = task.execution();
		Actor confirmer = done.confirmedBy();
		return new TaskPicture(task.id(), task.planId(), row.planVersion(), row.planTitle(), row.planNumber(),
				row.itemId(), row.dutyId(), row.itemNo(), row.periodKey(), task.unitId(), task.issuerUnitId(),
				task.role().wire(), row.mode().name(), row.content(), subItems(task), row.window(), task.assignedOn(),
				deadline.dueOn(), deadline.dueAt(), deadline.remindOn(), deadline.originalDueAt(), done.state().name(),
				done.progress(), done.acknowledgedAt(), done.firstSubmittedAt(), done.submittedAt(), done.doneAt(),
				done.confirmedAt(), (confirmer != null) ? Who.of(confirmer) : null, done.returnedReason(),
				done.cancelledReason(), done.note(), done.result(), task.evidence().stream().map(Proven::of).toList(),
				task.contributions()
					.stream()
					.map((one) -> new Contributed(one.at(), Who.of(one.by()), one.note()))
					.toList(),
				task.extensions().isEmpty() ? null : task.extensions().getLast(), granted(task), exempt(task.exempt()),
				(task.pause() != null) ? task.pause().since() : null, task.followUp(), row.product());
	}

	private static List<SubItem> subItems(Task task) {
		List<String> texts = task.row().subItems();
		return IntStream.range(0, texts.size())
			.mapToObj((at) -> new SubItem(texts.get(at), task.execution().doneSubItems().contains(at)))
			.toList();
	}

	private static int granted(Task task) {
		return (int) task.extensions().stream().filter((one) -> one.state() == ExtensionState.GRANTED).count();
	}

	private static @Nullable Exempt exempt(@Nullable Exemption exemption) {
		return (exemption != null) ? new Exempt(exemption.reason(), exemption.at(), Who.of(exemption.by())) : null;
	}

	/** Part of a row that can be ticked. */
	public record SubItem(String text, boolean done) {

	}

	/** Who acted: opaque id and role. */
	public record Who(String id, String role) {

		public static Who of(Actor actor) {
			return new Who(actor.subject(), actor.role());
		}

	}

	/** A recorded exemption. */
	public record Exempt(String reason, Instant at, Who by) {

	}

	/** What a coordinating unit did. */
	public record Contributed(Instant at, Who by, String note) {

	}

	/** A piece of evidence. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	public record Proven(String id, String title, @Nullable String link, @Nullable String sha256,
			@Nullable String mediaType, @Nullable Long size, @Nullable LocalDate provesOn, Instant addedAt) {

		static Proven of(Evidence one) {
			return new Proven(one.evidenceId(), one.title(), one.link(), one.sha256(), one.mediaType(), one.size(),
					one.provesOn(), one.addedAt());
		}

	}

}
