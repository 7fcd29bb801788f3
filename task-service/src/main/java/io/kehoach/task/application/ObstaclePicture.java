package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.ObstaclePause;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle's full state as others read it, in events and over HTTP.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ObstaclePicture(String id, String planId, String planTitle, @Nullable String itemId,
		@Nullable String itemNo, String taskId, String unitId, String issuerUnitId, String text, String state,
		List<Step> route, @Nullable String mergedInto, @Nullable String answer, @Nullable LocalDate answerDueOn,
		@Nullable ObstaclePause pause, Instant raisedAt, @Nullable Instant closedAt) {

	public static ObstaclePicture of(Obstacle one) {
		return new ObstaclePicture(one.obstacleId(), one.planId(), one.planTitle(), one.itemId(), one.itemNo(),
				one.taskId(), one.unitId(), one.issuerUnitId(), one.text(), one.state().name(),
				one.route()
					.stream()
					.map((step) -> new Step(step.to().name(), step.at(), TaskPicture.Who.of(step.by()), step.note()))
					.toList(),
				one.mergedInto(), one.answer(), one.answerDueOn(), one.pause(), one.raisedAt(), one.closedAt());
	}

	/** One step of its way. */
	public record Step(String to, Instant at, TaskPicture.Who by, @Nullable String note) {

	}

}
