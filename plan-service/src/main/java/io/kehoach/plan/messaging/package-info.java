@NullMarked
package io.kehoach.plan.messaging;

import org.jspecify.annotations.NullMarked;
