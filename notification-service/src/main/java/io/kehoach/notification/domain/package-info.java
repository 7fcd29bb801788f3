/**
 * What is told to whom and when: kinds, ladders, sending hours, the life of a
 * notification.
 */
@NullMarked
package io.kehoach.notification.domain;

import org.jspecify.annotations.NullMarked;
