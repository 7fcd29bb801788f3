@NullMarked
package io.kehoach.report.web.scoring;

import org.jspecify.annotations.NullMarked;
