@NullMarked
package io.kehoach.report;

import org.jspecify.annotations.NullMarked;
