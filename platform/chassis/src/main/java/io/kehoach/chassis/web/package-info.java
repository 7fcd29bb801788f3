/**
 * HTTP conventions: problem details, ETag, idempotent requests, cursors.
 */
@NullMarked
package io.kehoach.chassis.web;

import org.jspecify.annotations.NullMarked;
