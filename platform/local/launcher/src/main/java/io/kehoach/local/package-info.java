/**
 * The whole system on one machine: the map of its processes, their start in order, their
 * stop in order.
 */
@NullMarked
package io.kehoach.local;

import org.jspecify.annotations.NullMarked;
