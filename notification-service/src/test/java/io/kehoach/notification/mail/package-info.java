@NullMarked
package io.kehoach.notification.mail;

import org.jspecify.annotations.NullMarked;
