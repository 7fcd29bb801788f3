package io.kehoach.plan.document;

/**
 * A straight rule on the page.
 *
 * @param at its x where vertical, its y where horizontal
 */
record PdfRule(boolean vertical, double at, double from, double to) {
}
