/**
 * Criteria, scores, rankings and award proposals, and what may become of them; the JDK
 * only.
 */
@NullMarked
package io.kehoach.report.domain.scoring;

import org.jspecify.annotations.NullMarked;
