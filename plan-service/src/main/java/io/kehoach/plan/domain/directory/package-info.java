/**
 * The directory: who exists, who belongs to which group, and on which days anybody works.
 */
@NullMarked
package io.kehoach.plan.domain.directory;

import org.jspecify.annotations.NullMarked;
