package io.kehoach.chassis.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

/**
 * The flat JSON form of RFC 9457, extension members beside the standard ones.
 */
final class ProblemJson {

	private ProblemJson() {
	}

	static Map<String, @Nullable Object> of(ProblemDetail detail) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("type", detail.getType());
		json.put("title", detail.getTitle());
		json.put("status", detail.getStatus());
		if (detail.getDetail() != null) {
			json.put("detail", detail.getDetail());
		}
		json.put("instance", detail.getInstance());
		if (detail.getProperties() != null) {
			json.putAll(detail.getProperties());
		}
		return json;
	}

}
