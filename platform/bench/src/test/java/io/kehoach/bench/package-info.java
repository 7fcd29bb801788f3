@NullMarked
package io.kehoach.bench;

import org.jspecify.annotations.NullMarked;
