package io.kehoach.report.application.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.kehoach.report.domain.scoring.CriteriaSet;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The example set that is shipped: where a body starts from before it has criteria of its
 * own.
 */
@Component
class ExampleCriteria {

	static final String CODE = "dan-van";

	private final CriteriaSet.Content content;

	ExampleCriteria(JsonMapper mapper) {
		try (InputStream json = new ClassPathResource("criteria/dan-van.example.json").getInputStream()) {
			this.content = mapper.readValue(json, CriteriaSet.Content.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	CriteriaSet draft(String bodyId) {
		return new CriteriaSet(bodyId, CODE, 1, CriteriaSet.Status.DRAFT, true, null, null, this.content);
	}

}
