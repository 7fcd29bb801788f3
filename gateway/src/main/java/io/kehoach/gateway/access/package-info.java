@NullMarked
package io.kehoach.gateway.access;

import org.jspecify.annotations.NullMarked;
