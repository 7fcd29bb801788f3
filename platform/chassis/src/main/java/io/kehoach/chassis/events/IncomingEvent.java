package io.kehoach.chassis.events;

import java.time.Instant;

/**
 * An event as it came from a topic.
 *
 * @param id {@code ce_id}: aggregate id and sequence
 * @param type name without prefix and version, such as {@code thing.created}
 * @param subject the aggregate's id
 * @param sequence the aggregate's own counter; readers order by it, never by arrival
 * @param time when the fact occurred, by the business clock
 */
public record IncomingEvent(String id, String type, int version, String subject, long sequence, Instant time,
		byte[] data) {

	/**
	 * Reads the body into the consumer's own record.
	 * @throws UnreadableEvent where it does not fit; the record goes to the dead letters
	 */
	public <T> T read(Class<T> recordType) {
		try {
			return EventJson.read(this.data, recordType);
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableEvent(this.id + " (" + this.type + "): " + ex.getMessage(), ex);
		}
	}

}
