package io.kehoach.report.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a paragraph stands: in which lists, and in a row that repeats for which.
 *
 * @param row the list whose marks stand in the row's own text
 */
record TemplateScope(TemplateNames names, @Nullable TemplateScope outer, @Nullable String row) {

	boolean value(String name) {
		return this.names.values().contains(name) || (this.outer != null && this.outer.value(name));
	}

	@Nullable TemplateNames list(String name) {
		return this.names.lists().get(name);
	}

	/** Within a list; an unknown one gives no new names. */
	TemplateScope in(String list, boolean row) {
		TemplateNames found = list(list);
		return (found != null) ? new TemplateScope(found, this, row ? list : this.row) : this;
	}

}
