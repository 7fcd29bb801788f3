/**
 * A mail server for one machine: takes every mail, delivers none, and shows what was
 * sent.
 */
@NullMarked
package io.kehoach.local.mail;

import org.jspecify.annotations.NullMarked;
