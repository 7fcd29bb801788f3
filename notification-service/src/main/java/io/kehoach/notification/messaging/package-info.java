/**
 * Listeners of the other services' topics, and the events this service raises.
 */
@NullMarked
package io.kehoach.notification.messaging;

import org.jspecify.annotations.NullMarked;
