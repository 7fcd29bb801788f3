package io.kehoach.chassis.outbox;

import java.time.Duration;

/**
 * @param enabled false where there is no broker to send to, as in a service's own tests
 * @param poll how often the safety net looks for events that were not sent at once
 */
record RelaySettings(boolean enabled, Duration poll) {
}
