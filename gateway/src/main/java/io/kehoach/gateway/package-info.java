@NullMarked
package io.kehoach.gateway;

import org.jspecify.annotations.NullMarked;
