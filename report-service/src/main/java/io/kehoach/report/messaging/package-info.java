/**
 * Facts of other services in, facts of this one out.
 */
@NullMarked
package io.kehoach.report.messaging;

import org.jspecify.annotations.NullMarked;
