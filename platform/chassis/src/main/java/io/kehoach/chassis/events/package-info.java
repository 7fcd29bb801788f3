/**
 * The consuming side: reading records, guards against repeats and disorder, dead letters.
 */
@NullMarked
package io.kehoach.chassis.events;

import org.jspecify.annotations.NullMarked;
