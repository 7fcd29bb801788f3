package io.kehoach.plan.document;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Writes a draft in the shape of the API, so that the scoring tool can be run on it. */
final class PlanJson {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private PlanJson() {
	}

	static String of(DraftDocument plan) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("documentType", plan.documentType());
		body.put("title", plan.title());
		body.put("number", plan.number());
		body.put("issuedOn", plan.issuedOn());
		body.put("year", plan.year());
		Map<String, Object> issuer = new LinkedHashMap<>();
		issuer.put("text", plan.issuer());
		body.put("issuer", issuer);
		body.put("basis", plan.basis());
		body.put("items", plan.items());
		body.put("duties", plan.duties());
		body.put("responsibilities", plan.responsibilities());
		body.put("reporting", plan.reporting());
		body.put("recipients", plan.recipients());
		body.put("signer", plan.signer());
		body.put("findings", plan.findings());
		return MAPPER.writeValueAsString(body);
	}

}
