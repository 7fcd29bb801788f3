@NullMarked
package io.kehoach.notification.domain;

import org.jspecify.annotations.NullMarked;
