package io.kehoach.report.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.kehoach.report.application.Folded;
import io.kehoach.report.application.ObstaclePicture;
import io.kehoach.report.application.TaskPicture;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a task event: one of the two.
 */
record TaskMessage(@Nullable Task task, @Nullable Obstacle obstacle) {

	record Task(String id, String planId, @Nullable String planTitle, @Nullable String planNumber,
			@Nullable String itemId, @Nullable String dutyId, @Nullable String itemNo, @Nullable String periodKey,
			String unitId, @Nullable String issuerUnitId, String role, String content, @Nullable Window window,
			@Nullable LocalDate dueOn, @Nullable Instant dueAt, String state, @Nullable Instant acknowledgedAt,
			@Nullable Instant submittedAt, @Nullable Instant doneAt, @Nullable String returnedReason,
			@Nullable String result, @Nullable List<Evidence> evidence, @Nullable Exempt exempt,
			@Nullable LocalDate pausedSince, @Nullable FollowUp followUp, @Nullable Integer extensionsGranted) {

		TaskPicture picture() {
			Set<String> terms = Folded.words(this.content, this.planTitle);
			terms.addAll(Folded.number(this.planNumber));
			List<String> titles = Objects.requireNonNullElse(this.evidence, List.<Evidence>of())
				.stream()
				.map(Evidence::shown)
				.toList();
			boolean awaiting = this.followUp != null && this.followUp.closedAt == null;
			return new TaskPicture(this.id, this.planId, this.planTitle, this.itemId, this.itemNo, this.dutyId,
					this.periodKey, this.unitId, this.issuerUnitId, this.role, this.content,
					(this.window != null) ? this.window.from : null, this.dueOn, this.dueAt, this.state,
					this.acknowledgedAt, this.submittedAt, this.doneAt, this.returnedReason, this.result, titles,
					this.exempt != null, awaiting, this.pausedSince,
					Objects.requireNonNullElse(this.extensionsGranted, 0), terms);
		}

	}

	record Window(@Nullable LocalDate from) {
	}

	record Evidence(String id, @Nullable String title, @Nullable String link) {

		String shown() {
			return (this.title != null) ? this.title : Objects.requireNonNullElse(this.link, this.id);
		}

	}

	record Exempt(@Nullable String reason) {
	}

	record FollowUp(@Nullable Instant closedAt) {
	}

	record Obstacle(String id, String planId, @Nullable String planTitle, @Nullable String itemNo,
			@Nullable String taskId, String unitId, @Nullable String issuerUnitId, String text, String state,
			@Nullable List<Step> route, @Nullable String answer, @Nullable LocalDate answerDueOn,
			@Nullable Instant raisedAt) {

		ObstaclePicture picture() {
			String with = (this.route == null || this.route.isEmpty()) ? null : this.route.getLast().to;
			return new ObstaclePicture(this.id, this.planId, this.planTitle, this.itemNo, this.taskId, this.unitId,
					this.issuerUnitId, this.text, this.state, with, this.answer, this.answerDueOn, this.raisedAt);
		}

	}

	record Step(@Nullable String to) {
	}

}
