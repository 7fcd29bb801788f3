package io.kehoach.plan.web;

import java.util.Arrays;

import io.kehoach.plan.domain.Part;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a list's name in a path. */
@Component
class PartConverter implements Converter<String, Part> {

	@Override
	public Part convert(String path) {
		return Arrays.stream(Part.values()).filter((part) -> part.path().equals(path)).findFirst().orElseThrow();
	}

}
