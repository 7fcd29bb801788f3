package io.kehoach.notification.web;

import java.time.Instant;

import io.kehoach.notification.application.NotificationLists.Filter;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the delivery log, as it stands in an address.
 */
record DeliveryQuery(@Nullable String plan, @Nullable String subject, @Nullable String unit,
		@Nullable DeliveryState state, @Nullable Kind kind, @Nullable Boolean maybeTwice, @Nullable Instant from,
		@Nullable Instant to) {

	Filter filter() {
		return new Filter(this.plan, this.subject, this.unit, this.state, this.kind, this.maybeTwice, this.from,
				this.to);
	}

}
