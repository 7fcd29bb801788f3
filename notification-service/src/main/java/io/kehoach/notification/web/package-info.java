/**
 * What people and the web client call.
 */
@NullMarked
package io.kehoach.notification.web;

import org.jspecify.annotations.NullMarked;
