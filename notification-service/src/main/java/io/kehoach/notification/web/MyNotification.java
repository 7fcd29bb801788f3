package io.kehoach.notification.web;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.MessageClass;
import org.jspecify.annotations.Nullable;

/**
 * One line of the in-app list.
 *
 * @param href page of the web client
 */
record MyNotification(String id, Kind kind, MessageClass messageClass, String title, String href, String unitId,
		String post, @Nullable String planId, @Nullable String planTitle, String subjectId, @Nullable LocalDate dueOn,
		Instant at, boolean read, DeliveryState state) {
}
