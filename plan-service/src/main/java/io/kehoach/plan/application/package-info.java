@NullMarked
package io.kehoach.plan.application;

import org.jspecify.annotations.NullMarked;
