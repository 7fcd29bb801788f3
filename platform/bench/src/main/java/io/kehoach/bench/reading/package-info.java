/**
 * What people read while others work: progress and "my work" beside commands.
 */
@NullMarked
package io.kehoach.bench.reading;

import org.jspecify.annotations.NullMarked;
