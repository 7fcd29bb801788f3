package io.kehoach.notification.messaging;

import java.time.LocalDate;

import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of obstacle.* events.
 */
record ObstacleWire(Obstacle obstacle) {

	record Obstacle(String id, @Nullable String planId, @Nullable String planTitle, @Nullable String itemNo,
			String unitId, @Nullable String text, @Nullable String answer, @Nullable LocalDate answerDueOn) {

		About about(@Nullable String planNumber) {
			return new About(SubjectKind.OBSTACLE, this.id, this.planId, this.planTitle, planNumber, this.itemNo,
					this.text, this.unitId, null, null, this.answerDueOn, this.answer, null, null, null);
		}

	}

}
