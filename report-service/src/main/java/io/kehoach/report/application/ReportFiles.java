package io.kehoach.report.application;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import io.kehoach.report.domain.Attachment;

/**
 * Files of reports. A file is stored first and named by an edit afterwards.
 */
public interface ReportFiles {

	/** The largest file taken, in bytes. */
	long LARGEST = 20L * 1024 * 1024;

	/**
	 * Keeps a file. Its id comes from the report, its content and its name, so a repeated
	 * upload is one file.
	 */
	Attachment keep(String reportId, Attachment file, InputStream content) throws IOException;

	/**
	 * The report's files among these, by id. They are about to be named: the sweep leaves
	 * them until it looks again.
	 */
	Map<String, Attachment> aboutToBeNamed(String reportId, Collection<String> ids);

	InputStream open(Attachment file);

	/**
	 * Looks at one file that was stored, or named by a draft only, before a moment, and
	 * removes it where its report does not name it.
	 * @return false where there is none
	 */
	boolean lookAtOne(Instant before, Instant now);

	/**
	 * Removes what an upload left that began before a moment and never became a file,
	 * because the process ended.
	 * @return false where there is none
	 */
	boolean removeOneUnfinished(Instant before);

}
