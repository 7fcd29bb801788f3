@NullMarked
package io.kehoach.report.messaging;

import org.jspecify.annotations.NullMarked;
