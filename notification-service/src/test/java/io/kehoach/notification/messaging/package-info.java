@NullMarked
package io.kehoach.notification.messaging;

import org.jspecify.annotations.NullMarked;
