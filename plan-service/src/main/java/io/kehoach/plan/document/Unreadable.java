package io.kehoach.plan.document;

import java.util.List;

import io.kehoach.plan.domain.Finding;

/** Makes the refusal of a document: a code whose message says what to do. */
final class Unreadable {

	private Unreadable() {
	}

	static UnreadableDocument because(String code, String... args) {
		return new UnreadableDocument(List.of(new Finding(null, Finding.Level.ERROR, code, List.of(args), null, null)));
	}

}
