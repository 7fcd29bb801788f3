package io.kehoach.report.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to look at before a report is signed.
 *
 * @param pointer JSON pointer into the report, empty for the whole of it
 * @param code what is to be looked at, as a message key
 */
public record Finding(String pointer, Level level, String code) {

	/** What it means for signing. */
	public enum Level {

		/** Worth a look; it may be so. */
		WARNING,
		/** It cannot be signed as it stands. */
		ERROR

	}

	/**
	 * @param estimates whether figures signed now are estimates
	 */
	public static List<Finding> of(List<Section> sections, boolean estimates) {
		List<Finding> findings = new ArrayList<>();
		if (estimates) {
			findings.add(warning("", "before-cut-off"));
		}
		for (int at = 0; at < sections.size(); at++) {
			findings.addAll(of(sections.get(at), "/sections/" + at));
		}
		return findings;
	}

	private static List<Finding> of(Section section, String pointer) {
		List<Finding> findings = new ArrayList<>();
		if (section.kind() == SectionKind.NARRATIVE && section.empty()) {
			findings.add(warning(pointer, "section-blank"));
		}
		if (section.wantsFile()) {
			findings.add(new Finding(pointer + "/files", Level.ERROR, "file-required"));
		}
		for (int at = 0; at < section.figures().size(); at++) {
			Figure figure = section.figures().get(at);
			String fault = figure.unfinished();
			if (fault != null) {
				findings.add(new Finding(pointer + "/figures/" + at, Level.ERROR, fault));
			}
			else if (figure.blank()) {
				findings.add(warning(pointer + "/figures/" + at, "figure-blank"));
			}
		}
		return findings;
	}

	private static Finding warning(String pointer, String code) {
		return new Finding(pointer, Level.WARNING, code);
	}

}
