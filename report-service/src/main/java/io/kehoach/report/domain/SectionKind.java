package io.kehoach.report.domain;

public enum SectionKind {

	NARRATIVE, FIGURES, LIST

}
