/**
 * Files of the office packages, as they come from outside.
 */
@NullMarked
package io.kehoach.report.openxml;

import org.jspecify.annotations.NullMarked;
