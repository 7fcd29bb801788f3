@NullMarked
package io.kehoach.report.application;

import org.jspecify.annotations.NullMarked;
