/**
 * HTTP: criteria sets, scores, rankings, award proposals.
 */
@NullMarked
package io.kehoach.report.web.scoring;

import org.jspecify.annotations.NullMarked;
