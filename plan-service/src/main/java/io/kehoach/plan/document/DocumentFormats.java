package io.kehoach.plan.document;

import java.time.Duration;

/**
 * Reads each media type in its own way; whatever goes wrong inside a parser becomes a
 * finding, never a crash.
 */
class DocumentFormats implements DocumentReader {

	private final Duration longest;

	DocumentFormats(Duration longest) {
		this.longest = longest;
	}

	@Override
	public DraftDocument read(byte[] content, String mediaType, Progress progress) {
		ReadingTime time = ReadingTime.of(longest);
		try {
			return switch (mediaType) {
				case "text/plain" -> PlainText.read(content, progress, time);
				case "text/markdown" -> Markdown.read(content, progress, time);
				case "application/pdf" -> PdfReader.read(content, progress, time);
				case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
					DocxReader.read(content, progress, time);
				default -> throw Unreadable.because("unknown-media-type", mediaType);
			};
		}
		catch (UnreadableDocument known) {
			throw known;
		}
		catch (StackOverflowError | OutOfMemoryError exhausted) {
			throw Unreadable.because("document-too-complex");
		}
		catch (RuntimeException broken) {
			throw Unreadable.because("unreadable-document");
		}
	}

}
