/**
 * From a command to its event on Kafka: the chassis, and raw clients beside it.
 */
@NullMarked
package io.kehoach.bench.relay;

import org.jspecify.annotations.NullMarked;
