package io.kehoach.notification.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of task.* events.
 */
record TaskWire(Task task, @Nullable Comment comment) {

	private static final int A_QUARTER = 92;

	List<String> mentions() {
		return (this.comment == null) ? List.of() : this.comment.mentions();
	}

	String said() {
		return (this.comment == null) ? "" : this.comment.text();
	}

	/** Units that a remark calls to it. */
	record Comment(String text, List<String> mentions) {
	}

	record Task(String id, String planId, @Nullable String planTitle, @Nullable String planNumber,
			@Nullable String itemNo, String unitId, @Nullable String issuerUnitId, String role,
			@Nullable String content, @Nullable WindowWire window, @Nullable LocalDate dueOn,
			@Nullable LocalDate remindOn, String state, @Nullable String returnedReason,
			@Nullable ExtensionWire extension, @Nullable Object exempt, @Nullable Object pausedSince,
			@Nullable Instant dueAt) {

		About about() {
			return new About(SubjectKind.TASK, this.id, this.planId, this.planTitle, this.planNumber, this.itemNo,
					this.content, this.unitId, this.role, (this.window == null) ? null : this.window.text(), this.dueOn,
					null, null, null, null)
				.before(this.dueAt);
		}

		String issuer() {
			return (this.issuerUnitId == null) ? this.unitId : this.issuerUnitId;
		}

		/** Coordinators acknowledge and contribute; only who leads is reminded. */
		FollowUp followUp(Instant since) {
			boolean open = this.state.equals("NOT_STARTED") || this.state.equals("IN_PROGRESS");
			boolean active = open && this.exempt == null && this.pausedSince == null && this.role.equals("lead");
			return new FollowUp(ladder(), active, issuer(), this.unitId, this.remindOn, since, null, about());
		}

		/**
		 * Who waits for a date is not reminded; the Office is, that a date is missing.
		 */
		private String ladder() {
			boolean awaits = this.window != null && "AWAITING_DATE".equals(this.window.kind());
			return (awaits && this.dueOn == null) ? "awaiting-date"
					: FollowUp.ladder(longWindow() ? "long-task" : "short-task", this.remindOn);
		}

		private boolean longWindow() {
			return this.window != null && this.window.from() != null && this.dueOn != null
					&& this.window.from().plusDays(A_QUARTER).isBefore(this.dueOn);
		}

	}

	record WindowWire(@Nullable String text, @Nullable String kind, @Nullable LocalDate from) {
	}

	/**
	 * @param decision what was said with the decision
	 */
	record ExtensionWire(@Nullable LocalDate dueOn, @Nullable String reason, @Nullable String state,
			@Nullable String decision) {

		boolean granted() {
			return "GRANTED".equals(this.state);
		}

	}

}
