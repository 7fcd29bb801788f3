/**
 * What a task is and what may happen to it. JDK only.
 */
@NullMarked
package io.kehoach.task.domain;

import org.jspecify.annotations.NullMarked;
