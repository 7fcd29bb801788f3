/**
 * Many files as one archive with a manifest, built and served as a stream; and the record
 * of who did what that goes into it.
 */
@NullMarked
package io.kehoach.chassis.archive;

import org.jspecify.annotations.NullMarked;
