package io.kehoach.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.kehoach.notification.domain.Kind;

/**
 * Versions of mail templates that people have written, beside the first which ships with
 * the service. None is ever changed.
 */
public interface TemplateTexts {

	/** The newest version people have written, 0 where there is none. */
	int newest(Kind kind);

	Optional<Version> find(Kind kind, int version);

	/** Newest first. */
	List<Version> versions(Kind kind);

	/**
	 * @throws io.kehoach.chassis.outbox.StaleRevision where that version has been written
	 * by somebody else
	 */
	void add(Version version);

	/**
	 * @param texts by language, a complete set
	 * @param by opaque id of the person
	 */
	record Version(Kind kind, int version, Map<String, String> texts, String by, Instant at) {
	}

}
