package io.kehoach.chassis.outbox;

/**
 * An aggregate as it lies in its collection.
 *
 * @param revision counts every save; the ETag
 * @param lastSeq sequence of the newest event raised, 0 where none was
 */
public record Stored<S>(String id, long revision, long lastSeq, S state) {

	/** Position for reading one's own writes elsewhere: {@code id:seq}. */
	public String eventSequence() {
		return this.id + ":" + this.lastSeq;
	}

}
