/**
 * Where criteria sets, scores, rankings and award proposals lie.
 */
@NullMarked
package io.kehoach.report.mongo.scoring;

import org.jspecify.annotations.NullMarked;
