@NullMarked
package io.kehoach.notification;

import org.jspecify.annotations.NullMarked;
