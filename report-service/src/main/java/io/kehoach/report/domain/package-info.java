/**
 * Reports, periods, consolidations and what may become of them; the JDK only.
 */
@NullMarked
package io.kehoach.report.domain;

import org.jspecify.annotations.NullMarked;
