package io.kehoach.system;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;

/**
 * A person's clicks and keys, counted: what it takes to get from the signed document to
 * the issued plan.
 */
final class Inputs {

	private int count;

	void click(Locator target) {
		target.click();
		this.count++;
	}

	/** Every character is a key. */
	void type(Locator field, String text) {
		field.fill(text);
		this.count += text.length();
	}

	/** Dropping a document is one movement. */
	void drop(Locator zone, Path document) {
		zone.setInputFiles(document);
		this.count++;
	}

	int count() {
		return this.count;
	}

}
