/**
 * How smoothly a page moves in a real browser.
 */
@NullMarked
package io.kehoach.bench.pages;

import org.jspecify.annotations.NullMarked;
