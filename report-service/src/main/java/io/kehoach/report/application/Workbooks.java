package io.kehoach.report.application;

import java.util.List;

import io.kehoach.report.domain.Edit;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Section;

/**
 * A report as a workbook that is filled without a connection and taken back.
 */
public interface Workbooks {

	/**
	 * @param sections what the report says now
	 */
	byte[] of(Report report, String unitName, List<Section> sections);

	/**
	 * What was filled in. An empty cell leaves what stands.
	 * @throws InvalidWorkbook where the file is not this report's workbook, or holds
	 * anything but text and numbers
	 * @throws io.kehoach.report.domain.InvalidEdit naming every cell of the wrong kind
	 */
	List<Edit> edits(byte[] workbook, Report report);

	/** Says, as a stable code, why a file is not taken. */
	final class InvalidWorkbook extends RuntimeException {

		public InvalidWorkbook(String code) {
			super(code);
		}

		public InvalidWorkbook(String code, Throwable cause) {
			super(code, cause);
		}

		public String code() {
			return String.valueOf(getMessage());
		}

	}

}
