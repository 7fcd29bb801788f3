/**
 * The application's ports on MongoDB.
 */
@NullMarked
package io.kehoach.task.mongo;

import org.jspecify.annotations.NullMarked;
