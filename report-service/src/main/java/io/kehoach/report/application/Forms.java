package io.kehoach.report.application;

import java.util.Optional;

import io.kehoach.report.domain.Form;

/**
 * Report forms, versioned data. A report keeps the version it was opened with.
 */
public interface Forms {

	Form current();

	Form named(String id);

	Optional<Form> find(String id);

}
