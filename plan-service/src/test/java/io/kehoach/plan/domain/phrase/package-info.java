@NullMarked
package io.kehoach.plan.domain.phrase;

import org.jspecify.annotations.NullMarked;
