/**
 * The use cases, and the ports they need.
 */
@NullMarked
package io.kehoach.notification.application;

import org.jspecify.annotations.NullMarked;
