/**
 * Aggregates whose unsent events lie in the same document, and the relay that sends them.
 */
@NullMarked
package io.kehoach.chassis.outbox;

import org.jspecify.annotations.NullMarked;
