@NullMarked
package io.kehoach.gateway.routing;

import org.jspecify.annotations.NullMarked;
