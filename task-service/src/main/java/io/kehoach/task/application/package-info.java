/**
 * One short method per use case, and the ports they need.
 */
@NullMarked
package io.kehoach.task.application;

import org.jspecify.annotations.NullMarked;
