@NullMarked
package io.kehoach.report.domain;

import org.jspecify.annotations.NullMarked;
