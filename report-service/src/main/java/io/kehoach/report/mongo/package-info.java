/**
 * The store behind the ports.
 */
@NullMarked
package io.kehoach.report.mongo;

import org.jspecify.annotations.NullMarked;
