@NullMarked
package io.kehoach.local.identity;

import org.jspecify.annotations.NullMarked;
