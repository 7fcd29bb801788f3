@NullMarked
package io.kehoach.gateway.page;

import org.jspecify.annotations.NullMarked;
