/**
 * Writing mails and handing them to the SMTP server.
 */
@NullMarked
package io.kehoach.notification.mail;

import org.jspecify.annotations.NullMarked;
