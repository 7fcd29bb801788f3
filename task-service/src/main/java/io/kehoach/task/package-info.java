/**
 * One unit, one task, one due date: what plans ask of units, and how far they have come.
 */
@NullMarked
package io.kehoach.task;

import org.jspecify.annotations.NullMarked;
