@NullMarked
package io.kehoach.report.document;

import org.jspecify.annotations.NullMarked;
