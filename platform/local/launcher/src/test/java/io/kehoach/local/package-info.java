@NullMarked
package io.kehoach.local;

import org.jspecify.annotations.NullMarked;
