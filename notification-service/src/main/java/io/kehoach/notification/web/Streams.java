package io.kehoach.notification.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.domain.Addressee;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open streams of the web client. Each instance looks in the store for its own listeners,
 * so it does not matter which instance made a notification. What is sent says only that
 * there is something new; the page reads the list.
 */
@Component
class Streams {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final NotificationLists lists;

	private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

	Streams(NotificationLists lists) {
		this.lists = lists;
	}

	SseEmitter open(List<Addressee> posts, String subject) {
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		Listener listener = new Listener(posts, subject, emitter);
		emitter.onCompletion(() -> this.listeners.remove(listener));
		emitter.onTimeout(emitter::complete);
		this.listeners.add(listener);
		tell(listener);
		return emitter;
	}

	@Scheduled(fixedDelay = 1000)
	void look() {
		this.listeners.forEach(this::tell);
	}

	/**
	 * A comment now and then finds listeners that have gone and keeps proxies from
	 * closing the stream.
	 */
	@Scheduled(fixedDelay = 15_000)
	void beat() {
		this.listeners.forEach((listener) -> send(listener, SseEmitter.event().comment("still here")));
	}

	private void tell(Listener listener) {
		String newest = this.lists.mine(listener.posts, null, 1)
			.stream()
			.findFirst()
			.map((stored) -> stored.id())
			.orElse(null);
		Standing standing = new Standing(this.lists.unread(listener.posts, listener.subject), newest);
		if (!standing.equals(listener.told)) {
			listener.told = standing;
			send(listener, SseEmitter.event().name("notifications").data(standing));
		}
	}

	private void send(Listener listener, SseEmitter.SseEventBuilder event) {
		try {
			listener.emitter.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			this.listeners.remove(listener);
		}
	}

	/**
	 * @param newest id of the newest notification
	 */
	record Standing(long unread, @Nullable String newest) {
	}

	private static final class Listener {

		private final List<Addressee> posts;

		private final String subject;

		private final SseEmitter emitter;

		private volatile @Nullable Standing told;

		private Listener(List<Addressee> posts, String subject, SseEmitter emitter) {
			this.posts = posts;
			this.subject = subject;
			this.emitter = emitter;
		}

	}

}
