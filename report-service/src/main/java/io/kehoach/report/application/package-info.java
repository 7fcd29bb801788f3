/**
 * Use cases, one short method each, and the ports they need.
 */
@NullMarked
package io.kehoach.report.application;

import org.jspecify.annotations.NullMarked;
