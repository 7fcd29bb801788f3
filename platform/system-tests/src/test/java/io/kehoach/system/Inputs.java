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

	/** Dropping a document is one movement. */
	void drop(Locator zone, Path document) {
		zone.setInputFiles(document);
		this.count++;
	}

	int count() {
		return this.count;
	}

}
