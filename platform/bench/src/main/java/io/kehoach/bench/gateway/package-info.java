/**
 * What the gateway costs on the way to a service.
 */
@NullMarked
package io.kehoach.bench.gateway;

import org.jspecify.annotations.NullMarked;
