package io.kehoach.plan.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Department;
import io.kehoach.plan.fixtures.Operation;
import io.kehoach.plan.fixtures.SampleReader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every command refuses, whatever it does: a role that the table does not name, a
 * request without its key, a change without its ETag or with an old one. The commands are
 * those of openapi.yaml, none left out.
 */
@ServiceTest
@TestPropertySource(properties = "test.directory=guards")
@Import(SampleReader.class)
class CommandGuardsTest {

	private static final Map<String, String> UNITS = Map.of("office", "vp", "director", Department.BODY, "unit",
			"thpt-01", "appraiser", "phong-03", "inspector", "phong-04", "admin", Department.BODY);

	private final Api api;

	private List<String> table;

	private String planId;

	private String entryId;

	private String importId;

	@Autowired
	CommandGuardsTest(MockMvc mvc) {
		this.api = new Api(mvc);
	}

	/**
	 * In force, with an amendment open and one copy acknowledged: every command finds
	 * something.
	 */
	@BeforeEach
	void aPlan() throws IOException {
		table = new ClassPathResource("access.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).toList();
		api.seed();
		api.post(Api.ADMIN, "/api/contacts",
				"{\"unitId\":\"vp\",\"post\":\"HEAD\",\"name\":\"Bình\",\"email\":\"binh@example.invalid\"}");
		api.put(Api.ADMIN, "/api/working-days/2023", "{\"daysOff\":[],\"extraWorkingDays\":[]}", "If-None-Match", "*");
		Reply draft = api.imported(Api.OFFICE).expect(200);
		planId = draft.json().get("id").asString();
		Reply named = api
			.post(Api.OFFICE, "/api/plans/" + planId + "/recipients",
					"{\"text\":\"THPT số 1\",\"role\":\"TO_EXECUTE\",\"unitId\":\"thpt-01\"}", draft.etag())
			.expect(201);
		importId = api
			.send("POST", Api.OFFICE, "/api/plans/" + planId + "/reimports", "text/plain",
					"KẾ HOẠCH".getBytes(StandardCharsets.UTF_8), null, key())
			.expect(202)
			.json()
			.get("id")
			.asString();
		Awaitility.await()
			.until(() -> api.get(Api.OFFICE, "/api/plans/" + planId + "/reimports/" + importId)
				.json()
				.get("status")
				.asString()
				.equals("DONE"));
		Reply issued = api.post(Api.DIRECTOR, "/api/plans/" + planId + "/issue", "{}", named.etag()).expect(200);
		api.post(Api.OFFICE, "/api/plans/" + planId + "/amend", "{}", issued.etag()).expect(200);
		entryId = api.get(Api.OFFICE, "/api/plans/" + planId + "/distribution").json().at("/items/2/id").asString();
		api.post(Api.unit("thpt-01"), "/api/plans/" + planId + "/distribution/" + entryId + "/open", "{}", "\"0\"")
			.expect(200);
	}

	@Test
	void aRoleThatTheTableDoesNotNameIsRefused() throws IOException {
		for (Operation operation : Operation.all()) {
			for (String role : UNITS.keySet()) {
				if (!isAllowed(operation, role)) {
					assertThat(send(operation, role, "\"1\"", key()).status()).as(operation + " by " + role)
						.isEqualTo(403);
				}
			}
		}
	}

	@Test
	void aPostWithoutItsKeyIsRefused() throws IOException {
		for (Operation operation : Operation.all()) {
			if (operation.method().equals("POST")) {
				Reply reply = send(operation, doer(operation), "\"1\"", null);
				assertThat(reply.status()).as(operation.toString()).isEqualTo(400);
			}
		}
	}

	@Test
	void aChangeNeedsTheEtagAndTheNewestOne() throws IOException {
		for (Operation operation : Operation.all()) {
			if (operation.ifMatch()) {
				assertThat(send(operation, doer(operation), null, key()).status()).as(operation + " without ETag")
					.isEqualTo(428);
				Reply stale = send(operation, doer(operation), "\"999\"", key());
				assertThat(stale.status()).as(operation + " with an old ETag: " + stale.body()).isEqualTo(412);
			}
		}
	}

	private Reply send(Operation operation, String role, String etag, String key) {
		String path = operation.path();
		String id = path.startsWith("/api/units") ? "vp" : path.startsWith("/api/unit-groups") ? "cac-phong"
				: path.startsWith("/api/contacts") ? "vp:HEAD" : planId;
		String filled = path.replace("{id}", id)
			.replace("{rowId}", path.contains("/items") ? "i1" : "r1")
			.replace("{entryId}", entryId)
			.replace("{importId}", importId)
			.replace("{year}", "2023")
			.replace("{n}", "1");
		String type = path.endsWith("/imports") ? "text/csv"
				: operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
		return api.send(operation.method(), TestTokens.bearer("u-" + role, UNITS.get(role), role), filled, type,
				body(operation).getBytes(StandardCharsets.UTF_8), etag, key);
	}

	private static String body(Operation operation) {
		String path = operation.path();
		String last = path.substring(path.lastIndexOf('/') + 1);
		if (operation.method().equals("PATCH")) {
			return path.contains("/items/") || path.contains("/duties/") ? "{\"content\":\"x\"}"
					: path.contains("/responsibilities/") ? "{\"duties\":[]}"
							: path.contains("/reporting/") || path.contains("/recipients/") ? "{\"text\":\"x\"}"
									: path.contains("/api/plans") ? "{\"title\":\"x\"}" : "{\"name\":\"x\"}";
		}
		return switch (last) {
			case "return", "cancel" -> "{\"reason\":\"x\"}";
			case "close" -> path.startsWith("/api/plans") ? "{\"note\":\"x\"}"
					: path.startsWith("/api/unit-groups") ? "{}" : "{\"on\":\"2023-12-31\"}";
			case "accept" -> "{\"minimumConfidence\":0.9}";
			case "take" -> "{\"all\":true}";
			case "items", "duties" -> "{\"content\":\"x\"}";
			case "responsibilities" -> "{\"unit\":{\"text\":\"x\"},\"duties\":[]}";
			case "recipients" -> "{\"text\":\"x\",\"role\":\"FOR_COORDINATION\"}";
			case "reporting" -> "{\"key\":\"2023-Q1\",\"kind\":\"QUARTER\",\"due\":\"2023-03-15\",\"rule\":\"BEFORE\"}";
			case "{year}" -> "{\"daysOff\":[],\"extraWorkingDays\":[]}";
			default -> "{}";
		};
	}

	private boolean isAllowed(Operation operation, String role) {
		return table.stream().anyMatch((row) -> row.startsWith(operation.name() + "," + role + ","));
	}

	/** A unit does what only units do; else the first role that the table names. */
	private String doer(Operation operation) {
		return table.stream()
			.filter((row) -> row.startsWith(operation.name() + ","))
			.map((row) -> row.split(",")[1])
			.filter((role) -> operation.path().contains("/distribution/") == role.equals("unit"))
			.findFirst()
			.orElseThrow();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
