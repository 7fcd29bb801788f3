@NullMarked
package io.kehoach.report.web;

import org.jspecify.annotations.NullMarked;
