/**
 * Criteria sets, scores, rankings and award proposals: one short method per use case.
 */
@NullMarked
package io.kehoach.report.application.scoring;

import org.jspecify.annotations.NullMarked;
