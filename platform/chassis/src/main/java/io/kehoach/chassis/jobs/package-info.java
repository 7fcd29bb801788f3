/**
 * Long work as a resource with progress, resumed after a crash.
 */
@NullMarked
package io.kehoach.chassis.jobs;

import org.jspecify.annotations.NullMarked;
