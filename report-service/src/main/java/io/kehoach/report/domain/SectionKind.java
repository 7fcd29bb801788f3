package io.kehoach.report.domain;

public enum SectionKind {

	NARRATIVE, FIGURES, LIST,
	/** Nothing but files. */
	ATTACHMENT;

	/** Whether it is read in the text; figures and files stand in annexes. */
	public boolean read() {
		return this == NARRATIVE || this == LIST;
	}

}
