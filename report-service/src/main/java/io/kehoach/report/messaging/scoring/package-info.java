/**
 * Facts about scores, rankings and awards on the wire.
 */
@NullMarked
package io.kehoach.report.messaging.scoring;

import org.jspecify.annotations.NullMarked;
