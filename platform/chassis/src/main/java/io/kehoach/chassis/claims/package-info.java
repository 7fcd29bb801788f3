/**
 * Claims with tokens: who works on a document now, and whose result counts.
 */
@NullMarked
package io.kehoach.chassis.claims;

import org.jspecify.annotations.NullMarked;
