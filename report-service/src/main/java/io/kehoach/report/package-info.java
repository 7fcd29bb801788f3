/**
 * Periodic reports of units, their completeness and consolidation, and pictures of plans
 * and tasks for reading.
 */
@NullMarked
package io.kehoach.report;

import org.jspecify.annotations.NullMarked;
