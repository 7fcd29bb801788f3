/**
 * Reports as workbooks.
 */
@NullMarked
package io.kehoach.report.workbook;

import org.jspecify.annotations.NullMarked;
