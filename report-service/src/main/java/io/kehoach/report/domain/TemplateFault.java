package io.kehoach.report.domain;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a template from being used.
 *
 * @param code what is wrong
 * @param paragraph which paragraph of the document, counted from 1; null where something
 * is missing altogether
 * @param text what stands there, shortened
 */
public record TemplateFault(String code, @Nullable Integer paragraph, @Nullable String text) {
}
