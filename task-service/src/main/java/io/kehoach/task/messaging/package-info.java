/**
 * Facts on their way to and from topics.
 */
@NullMarked
package io.kehoach.task.messaging;

import org.jspecify.annotations.NullMarked;
