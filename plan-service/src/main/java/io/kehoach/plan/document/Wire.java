package io.kehoach.plan.document;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import io.kehoach.plan.domain.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The contents of frames: drafts and findings as JSON. */
final class Wire {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Wire() {
	}

	record Step(int percent, String code) {

	}

	static byte[] write(Object value) {
		return JSON.writeValueAsBytes(value);
	}

	static DraftDocument draft(byte[] content) throws IOException {
		return read(() -> JSON.readValue(content, DraftDocument.class));
	}

	static Step step(byte[] content) throws IOException {
		return read(() -> JSON.readValue(content, Step.class));
	}

	static List<Finding> findings(byte[] content) throws IOException {
		return List.of(read(() -> JSON.readValue(content, Finding[].class)));
	}

	private static <T> T read(Supplier<T> reading) throws IOException {
		try {
			return reading.get();
		}
		catch (JacksonException garbled) {
			throw new IOException(garbled);
		}
	}

}
