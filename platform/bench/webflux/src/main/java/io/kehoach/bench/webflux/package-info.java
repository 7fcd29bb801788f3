/**
 * The gateway's routes and filters for API clients once more, on WebFlux.
 */
@NullMarked
package io.kehoach.bench.webflux;

import org.jspecify.annotations.NullMarked;
