package io.kehoach.task.application;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.scan.VirusScan;

/**
 * Files that prove results. A file is stored first and named by a command afterwards.
 */
public interface EvidenceFiles {

	/** The largest file taken, in bytes. */
	long LARGEST = 50L * 1024 * 1024;

	/**
	 * Keeps an upload that is whole as a file. Its id comes from its content and the
	 * task, so a repeated upload is one file.
	 */
	EvidenceFile keep(Upload whole, String sha256, VirusScan.Verdict scan, Instant at);

	Optional<EvidenceFile> find(String evidenceId, Scope performers);

	/** Marks files that a task names, so that the sweep leaves them. */
	void named(String evidenceId);

	InputStream open(EvidenceFile file);

	/** Removes one file that nothing has named since then. */
	boolean removeOneUnnamed(Instant storedBefore);

}
