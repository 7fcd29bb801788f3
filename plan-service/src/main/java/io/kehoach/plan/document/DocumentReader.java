package io.kehoach.plan.document;

/** Reads a plan document as far as it can be read. */
public interface DocumentReader {

	/**
	 * @throws UnreadableDocument where the content is not what the media type says, is
	 * locked or broken
	 */
	DraftDocument read(byte[] content, String mediaType, Progress progress);

}
