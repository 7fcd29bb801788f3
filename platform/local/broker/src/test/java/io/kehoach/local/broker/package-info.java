@NullMarked
package io.kehoach.local.broker;

import org.jspecify.annotations.NullMarked;
