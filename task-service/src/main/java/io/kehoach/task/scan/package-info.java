/**
 * Virus scanners.
 */
@NullMarked
package io.kehoach.task.scan;

import org.jspecify.annotations.NullMarked;
