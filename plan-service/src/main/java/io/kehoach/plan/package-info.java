@NullMarked
package io.kehoach.plan;

import org.jspecify.annotations.NullMarked;
