@NullMarked
package io.kehoach.local.store;

import org.jspecify.annotations.NullMarked;
