package io.kehoach.plan.document;

/** Told while a document is read: percent done and a step's code. */
@FunctionalInterface
public interface Progress {

	void at(int percent, String step);

}
