package io.kehoach.plan.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The extracted text in composed form, and its lines with their offsets. */
record SourceText(String text, List<Line> lines) {

	static final int MOST_CHARACTERS = 4_000_000;

	static SourceText decode(byte[] content) {
		Charset charset = charset(content);
		try {
			String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return of(text.startsWith("\uFEFF") ? text.substring(1) : text);
		}
		catch (CharacterCodingException notText) {
			throw Unreadable.because("unreadable-text");
		}
	}

	static SourceText of(String raw) {
		if (raw.length() > MOST_CHARACTERS) {
			throw Unreadable.because("document-too-long");
		}
		if (raw.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f').count() > raw.length()
				/ 100) {
			throw Unreadable.because("unreadable-text");
		}
		String text = Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' '),
				Normalizer.Form.NFC);
		return new SourceText(text, lines(text));
	}

	private static List<Line> lines(String text) {
		List<Line> lines = new ArrayList<>();
		boolean paged = text.indexOf('\f') >= 0;
		int page = paged ? 1 : 0;
		int gap = 0;
		boolean opens = false;
		int start = 0;
		while (start <= text.length()) {
			int end = lineEnd(text, start);
			String raw = text.substring(start, end);
			if (raw.isBlank()) {
				gap++;
			}
			else {
				int indent = raw.length() - raw.stripLeading().length();
				String kept = raw.strip();
				lines.add(new Line(kept, start + indent, start + indent + kept.length(), page, gap, opens, false,
						List.of()));
				gap = 0;
				opens = false;
			}
			if (end < text.length() && text.charAt(end) == '\f') {
				page++;
				opens = true;
			}
			start = end + 1;
		}
		return lines;
	}

	private static int lineEnd(String text, int start) {
		int end = start;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\f') {
			end++;
		}
		return end;
	}

	private static Charset charset(byte[] content) {
		if (content.length > 1 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe) {
			return StandardCharsets.UTF_16LE;
		}
		if (content.length > 1 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff) {
			return StandardCharsets.UTF_16BE;
		}
		return StandardCharsets.UTF_8;
	}

}
