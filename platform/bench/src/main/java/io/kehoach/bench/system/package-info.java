/**
 * The system as a developer starts it: processes, times, memory.
 */
@NullMarked
package io.kehoach.bench.system;

import org.jspecify.annotations.NullMarked;
