package io.kehoach.notification.web;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.application.Posts;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Notification;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What I was told.
 */
@RestController
@RequestMapping("/api/notifications")
class NotificationsController {

	private final NotificationLists lists;

	private final Notifications notifications;

	private final Posts posts;

	private final NotificationViews views;

	private final Streams streams;

	private final Unread unread;

	private final Pages pages;

	private final BusinessClock clock;

	NotificationsController(NotificationLists lists, Notifications notifications, Posts posts, NotificationViews views,
			Streams streams, Unread unread, Pages pages, BusinessClock clock) {
		this.lists = lists;
		this.notifications = notifications;
		this.posts = posts;
		this.views = views;
		this.streams = streams;
		this.unread = unread;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping
	Mine mine(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		List<Addressee> held = this.posts.of(caller);
		int size = Cursors.limit(limit);
		List<Stored<Notification>> found = this.lists.mine(held, this.pages.after(cursor), size);
		String language = this.views.language();
		return new Mine(found.stream().map((one) -> this.views.mine(one, caller.subject(), language)).toList(),
				this.pages.next(found, size), this.lists.unread(held, caller.subject()));
	}

	/**
	 * Seen by this person; seeing it twice changes nothing, so no revision is asked for.
	 */
	@PostMapping("/{id}/read")
	MyNotification read(Caller caller, @PathVariable String id) {
		Stored<Notification> found = this.lists.mine(this.posts.of(caller), id)
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		Stored<Notification> read = this.notifications
			.change(found.id(), (state) -> true, (state) -> state.read(caller.subject(), this.clock.instant()))
			.orElse(found);
		return this.views.mine(read, caller.subject(), this.views.language());
	}

	@GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter stream(Caller caller) {
		return this.streams.open(this.unread.of(caller));
	}

	/**
	 * @param unread over all pages
	 */
	record Mine(List<MyNotification> items, @Nullable String next, long unread) {
	}

}
