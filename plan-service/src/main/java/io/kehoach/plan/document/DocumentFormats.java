package io.kehoach.plan.document;

import org.springframework.stereotype.Component;

/**
 * Reads each media type in its own way; whatever goes wrong inside a parser becomes a
 * finding, never a crash.
 */
@Component
class DocumentFormats implements DocumentReader {

	private final PlainTextReader text = new PlainTextReader();

	@Override
	public DraftDocument read(byte[] content, String mediaType, Progress progress) {
		try {
			return switch (mediaType) {
				case "text/plain" -> text.read(content, progress);
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
