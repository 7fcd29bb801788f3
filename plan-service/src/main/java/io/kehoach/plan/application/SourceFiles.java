package io.kehoach.plan.application;

import java.util.Optional;

import io.kehoach.plan.domain.Source;

/** Imported files, kept as they came. */
public interface SourceFiles {

	/** Keeps a file under its id; a repeat keeps the first. */
	Source keep(String fileId, String name, String mediaType, byte[] content);

	Optional<byte[]> read(String fileId);

	/**
	 * Under which id is kept what a file was read as, for a draft that stands already.
	 */
	static String readingOf(String fileId) {
		return fileId + ":reading";
	}

	/** Under which id the text that was read from a file is kept. */
	static String textOf(String fileId) {
		return fileId + ":text";
	}

}
