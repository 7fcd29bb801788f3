@NullMarked
package io.kehoach.plan.domain;

import org.jspecify.annotations.NullMarked;
