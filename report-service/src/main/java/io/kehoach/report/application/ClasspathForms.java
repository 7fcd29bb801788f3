package io.kehoach.report.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.kehoach.report.domain.Form;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The forms shipped with the service, one file for each version.
 */
@Component
class ClasspathForms implements Forms {

	private static final String CURRENT = "dan-van.v2";

	private final JsonMapper mapper;

	private final Map<String, Form> read = new ConcurrentHashMap<>();

	ClasspathForms(JsonMapper mapper) {
		this.mapper = mapper;
		current();
	}

	@Override
	public final Form current() {
		return named(CURRENT);
	}

	@Override
	public final Form named(String id) {
		return this.read.computeIfAbsent(id, this::load);
	}

	@Override
	public Optional<Form> find(String id) {
		boolean shipped = id.matches("[a-z0-9-]+\\.v[0-9]+") && file(id).exists();
		return shipped ? Optional.of(named(id)) : Optional.empty();
	}

	private static ClassPathResource file(String id) {
		return new ClassPathResource("forms/" + id + ".json");
	}

	private Form load(String id) {
		try (InputStream json = file(id).getInputStream()) {
			return this.mapper.readValue(json, Form.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No form " + id, ex);
		}
	}

}
