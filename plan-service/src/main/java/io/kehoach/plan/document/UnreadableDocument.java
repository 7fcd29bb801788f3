package io.kehoach.plan.document;

import java.util.List;

import io.kehoach.plan.domain.Finding;

/**
 * The bytes are not what their media type says, or are locked; the findings say what to
 * do. Nothing is drafted.
 */
public class UnreadableDocument extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	public UnreadableDocument(List<Finding> findings) {
		super("unreadable document");
		this.findings = List.copyOf(findings);
	}

	public List<Finding> findings() {
		return findings;
	}

}
