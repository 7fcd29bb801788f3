/**
 * Who may do what: the access table, the caller and the caller's scope.
 */
@NullMarked
package io.kehoach.chassis.access;

import org.jspecify.annotations.NullMarked;
