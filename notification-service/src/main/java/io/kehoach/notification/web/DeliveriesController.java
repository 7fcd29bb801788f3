package io.kehoach.notification.web;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Problem;
import io.kehoach.chassis.web.Replies;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Queue;
import io.kehoach.notification.domain.Transition;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who was told what, when, with which result.
 */
@RestController
@RequestMapping("/api/deliveries")
class DeliveriesController {

	private final NotificationLists lists;

	private final NotificationViews views;

	private final Pages pages;

	private final BusinessClock clock;

	private final SystemClock systemClock;

	DeliveriesController(NotificationLists lists, NotificationViews views, Pages pages, BusinessClock clock,
			SystemClock systemClock) {
		this.lists = lists;
		this.views = views;
		this.pages = pages;
		this.clock = clock;
		this.systemClock = systemClock;
	}

	@GetMapping
	Page<DeliveryView> deliveries(Caller caller, DeliveryQuery query,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int size = Cursors.limit(limit);
		List<Stored<Notification>> found = this.lists.deliveries(caller.scope(), query.filter(),
				this.pages.after(cursor), size);
		return new Page<>(this.views.deliveries(found), this.pages.next(found, size));
	}

	@GetMapping("/{id}")
	ResponseEntity<DeliveryView> delivery(Caller caller, @PathVariable String id) {
		Stored<Notification> found = this.lists.delivery(caller.scope(), id)
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		return Replies.view(found, this.views.deliveries(List.of(found)).getFirst());
	}

	/** Sends it once more, alone, at the next sending time. */
	@PostMapping("/{id}/resend")
	ResponseEntity<DeliveryView> resend(Caller caller, @PathVariable String id, @IfMatch long revision) {
		Stored<Notification> queued = this.lists.change(caller.scope(), id, revision, this::resend);
		return Replies.of(HttpStatus.ACCEPTED, queued, this.views.deliveries(List.of(queued)).getFirst());
	}

	private Transition resend(Notification state) {
		boolean underway = state.queue() != null && state.queue() != Queue.SETTLE;
		if (underway || state.kind() == Kind.DIGEST) {
			throw Problem.of(HttpStatus.CONFLICT, underway ? "delivery-underway" : "digest-not-resent");
		}
		return state.resend(this.clock.instant(), this.systemClock.instant());
	}

}
