/**
 * Reads the Vietnamese phrases of a plan: when a task is due, and which units are named.
 * Pure functions, JDK only.
 */
@NullMarked
package io.kehoach.plan.domain.phrase;

import org.jspecify.annotations.NullMarked;
