/**
 * What runs inside every child process, around its own main class. Loaded there alone, so
 * it uses nothing else of the launcher.
 */
@NullMarked
package io.kehoach.local.child;

import org.jspecify.annotations.NullMarked;
