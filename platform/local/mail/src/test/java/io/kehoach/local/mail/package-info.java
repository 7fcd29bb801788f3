@NullMarked
package io.kehoach.local.mail;

import org.jspecify.annotations.NullMarked;
