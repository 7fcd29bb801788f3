package io.kehoach.notification.web;

import java.time.Instant;

import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Who was told what, when, with which result.
 *
 * @param state of the mail that says it: inside a digest the digest's
 * @param digestId the digest that says it, null where it is a mail of its own
 * @param etag for {@code If-Match}
 */
record DeliveryView(String id, Kind kind, String title, SubjectKind subjectKind, String subjectId, String href,
		@Nullable String planId, String unitId, String unitName, String post, @Nullable String name,
		@Nullable String address, DeliveryState state, @Nullable String reason, @Nullable String reply, int attempts,
		int resends, boolean maybeTwice, @Nullable String digestId, int covers, @Nullable Integer templateVersion,
		@Nullable String language, Instant createdAt, @Nullable Instant sentAt, @Nullable Instant endedAt,
		@Nullable Instant nextTryAt, @Nullable Instant actedAt, String etag) {
}
