package io.kehoach.task.domain;

import org.jspecify.annotations.Nullable;

/**
 * One fact before and after.
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

}
