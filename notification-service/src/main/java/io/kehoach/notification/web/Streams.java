package io.kehoach.notification.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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

	private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

	SseEmitter open(Subject... subjects) {
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		Listener listener = new Listener(List.of(subjects), emitter, new ConcurrentHashMap<>());
		emitter.onCompletion(() -> this.listeners.remove(listener));
		emitter.onTimeout(emitter::complete);
		this.listeners.add(listener);
		try {
			tell(listener);
		}
		catch (RuntimeException ex) {
			// Nobody is given this emitter, so nothing would ever end it.
			this.listeners.remove(listener);
			throw ex;
		}
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
		for (Subject subject : listener.subjects) {
			Object standing = subject.standing.get();
			if (!standing.equals(listener.told.put(subject.name, standing))) {
				send(listener, SseEmitter.event().name(subject.name).data(standing));
			}
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
	 * @param name of the events
	 * @param standing what is told, at once and whenever it has changed
	 */
	record Subject(String name, Supplier<Object> standing) {
	}

	/**
	 * @param told by the subject's name
	 */
	private record Listener(List<Subject> subjects, SseEmitter emitter, Map<String, Object> told) {
	}

}
