@NullMarked
package io.kehoach.plan.document;

import org.jspecify.annotations.NullMarked;
