/**
 * Virus scanners.
 */
@NullMarked
package io.kehoach.chassis.scan;

import org.jspecify.annotations.NullMarked;
