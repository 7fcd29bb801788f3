/**
 * Two clocks and the arithmetic of working days.
 */
@NullMarked
package io.kehoach.chassis.time;

import org.jspecify.annotations.NullMarked;
