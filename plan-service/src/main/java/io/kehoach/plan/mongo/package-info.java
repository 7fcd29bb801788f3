@NullMarked
package io.kehoach.plan.mongo;

import org.jspecify.annotations.NullMarked;
