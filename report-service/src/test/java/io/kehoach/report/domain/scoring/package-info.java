@NullMarked
package io.kehoach.report.domain.scoring;

import org.jspecify.annotations.NullMarked;
