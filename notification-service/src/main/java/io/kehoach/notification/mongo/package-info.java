/**
 * Where notifications, follow-ups and copied directories are kept.
 */
@NullMarked
package io.kehoach.notification.mongo;

import org.jspecify.annotations.NullMarked;
