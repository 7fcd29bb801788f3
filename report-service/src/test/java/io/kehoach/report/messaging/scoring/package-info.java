@NullMarked
package io.kehoach.report.messaging.scoring;

import org.jspecify.annotations.NullMarked;
