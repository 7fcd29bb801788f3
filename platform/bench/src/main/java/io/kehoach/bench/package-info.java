/**
 * Measures the system against raw clients, in pairs and in one run.
 */
@NullMarked
package io.kehoach.bench;

import org.jspecify.annotations.NullMarked;
