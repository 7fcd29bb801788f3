/**
 * The HTTP surface.
 */
@NullMarked
package io.kehoach.task.web;

import org.jspecify.annotations.NullMarked;
