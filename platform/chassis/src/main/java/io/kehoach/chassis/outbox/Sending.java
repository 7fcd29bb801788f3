package io.kehoach.chassis.outbox;

import java.util.List;

/**
 * What a held document has to send.
 *
 * @param lastSeq of the document when it was read: nothing newer waits there unless this
 * has risen
 */
record Sending(Holding holding, List<WaitingEvent> events, long lastSeq) {
}
