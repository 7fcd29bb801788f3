@NullMarked
package io.kehoach.plan.web;

import org.jspecify.annotations.NullMarked;
