/**
 * The identity provider of one machine: the people of a fictitious department sign in
 * here.
 */
@NullMarked
package io.kehoach.local.identity;

import org.jspecify.annotations.NullMarked;
