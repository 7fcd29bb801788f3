package io.kehoach.plan.document;

import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Reads each media type in its own way; whatever goes wrong inside a parser becomes a
 * finding, never a crash.
 */
@Component
class DocumentFormats implements DocumentReader {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	@Override
	public DraftDocument read(byte[] content, String mediaType, Progress progress) {
		ReadingTime time = ReadingTime.of(LONGEST);
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
