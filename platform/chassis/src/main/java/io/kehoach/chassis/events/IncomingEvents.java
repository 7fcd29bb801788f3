package io.kehoach.chassis.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.messaging.Message;

/**
 * The edge between the binder and a listener: reads the CloudEvents headers, skips types
 * nobody here asked for, refuses what cannot be read.
 */
public final class IncomingEvents {

	private static final Logger log = LoggerFactory.getLogger(IncomingEvents.class);

	private final String typePrefix;

	private final SequenceGaps gaps;

	IncomingEvents(String typePrefix, SequenceGaps gaps) {
		this.typePrefix = typePrefix + ".";
		this.gaps = gaps;
	}

	/**
	 * @param accepted types with version, such as {@code thing.created.v1}
	 */
	public Consumer<Message<byte[]>> to(Set<String> accepted, Consumer<IncomingEvent> listener) {
		Set<String> names = accepted.stream().map(IncomingEvents::name).collect(Collectors.toUnmodifiableSet());
		return (message) -> {
			this.gaps.look(message);
			String typed = typed(message);
			if (!names.contains(name(typed))) {
				log.debug("Skipped {}", typed);
				return;
			}
			if (!accepted.contains(typed)) {
				throw new UnreadableEvent("This service does not read " + typed, null);
			}
			listener.accept(read(message, typed));
		};
	}

	private String typed(Message<byte[]> message) {
		String type = header(message, "ce_type");
		if (!type.startsWith(this.typePrefix) || type.lastIndexOf(".v") < this.typePrefix.length()) {
			return type;
		}
		return type.substring(this.typePrefix.length());
	}

	private static String name(String typed) {
		int version = typed.lastIndexOf(".v");
		return (version < 0) ? typed : typed.substring(0, version);
	}

	private static IncomingEvent read(Message<byte[]> message, String typed) {
		try {
			int version = Integer.parseInt(typed.substring(typed.lastIndexOf(".v") + 2));
			return new IncomingEvent(header(message, "ce_id"), name(typed), version, header(message, "ce_subject"),
					Long.parseLong(header(message, "ce_sequence")), Instant.parse(header(message, "ce_time")),
					message.getPayload());
		}
		catch (NumberFormatException | DateTimeException | ClassCastException ex) {
			throw new UnreadableEvent("Headers cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static String header(Message<byte[]> message, String name) {
		@Nullable Object value = message.getHeaders().get(name);
		return switch (value) {
			case String text -> text;
			case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
			case null, default -> throw new UnreadableEvent("Header " + name + " is missing", null);
		};
	}

}
