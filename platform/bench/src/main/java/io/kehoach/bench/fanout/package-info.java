/**
 * An issued plan's tasks, made by the service and by raw writes.
 */
@NullMarked
package io.kehoach.bench.fanout;

import org.jspecify.annotations.NullMarked;
