/**
 * An embedded document store that speaks the MongoDB wire protocol, for local use and
 * tests. Production is MongoDB.
 */
@NullMarked
package io.kehoach.local.store;

import org.jspecify.annotations.NullMarked;
