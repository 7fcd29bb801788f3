/**
 * Tells units what they must do, once, at the right time.
 */
@NullMarked
package io.kehoach.notification;

import org.jspecify.annotations.NullMarked;
