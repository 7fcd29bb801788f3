@NullMarked
package io.kehoach.notification.web;

import org.jspecify.annotations.NullMarked;
