package io.kehoach.task.web;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries operations on a resource: whether a caller is let in and sees it.
 */
record Reaching(MockMvc mvc, TriedResource resource) {

	private static final String BODY = """
			{"note":"x","reason":"x"}""";

	private static final Map<String, String> BODIES = Map.ofEntries(Map.entry("acknowledge", "{}"),
			Map.entry("progress", "{\"percent\":1}"), Map.entry("contribute", "{\"note\":\"x\"}"),
			Map.entry("submit", "{\"result\":\"x\"}"),
			Map.entry("evidence", "{\"evidence\":[{\"link\":\"https://a.vn/\"}]}"), Map.entry("claim", "{}"),
			Map.entry("draft-due", "{\"superiorSigns\":true}"),
			Map.entry("extension-requests", "{\"dueOn\":\"2023-12-01\",\"reason\":\"x\"}"),
			Map.entry("comments", "{\"text\":\"x\"}"), Map.entry("confirm", "{}"),
			Map.entry("return", "{\"reason\":\"x\"}"), Map.entry("cancel", "{\"reason\":\"x\"}"),
			Map.entry("reopen", "{\"reason\":\"x\"}"), Map.entry("exemption", "{\"reason\":\"x\"}"),
			Map.entry("due-date", "{\"dueOn\":\"2023-12-01\"}"),
			Map.entry("decide", "{\"granted\":true,\"reason\":\"x\"}"), Map.entry("triage", "{}"),
			Map.entry("merge", "{\"into\":\"none\"}"), Map.entry("forward", "{\"to\":\"DIRECTOR\"}"),
			Map.entry("answer", "{\"answer\":\"x\"}"), Map.entry("close", "{}"));

	/** A body that the command of that path takes. */
	static String bodyOf(String path) {
		return BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), BODY);
	}

	/**
	 * Reached means: let in, and the resource seen. A revision nobody has keeps commands
	 * from changing anything.
	 */
	boolean reached(String operation, String bearer) {
		Http http = new Http(this.mvc);
		String[] parts = operation.split(" ");
		String path = this.resource.path(parts[1]);
		return switch (operation) {
			case "GET /api/tasks", "GET /api/obstacles" ->
				listed(http.get(bearer, path + "?plan=" + this.resource.plan()));
			case "GET /api/tasks/export" -> {
				Http.Call call = http.get(bearer, path + "?plan=" + this.resource.plan());
				yield call.status() == 200 && call.text().lines().count() > 1;
			}
			case "GET /api/plan-items" -> http.get(bearer, path + "?plan=" + this.resource.plan()).status() == 200;
			case "POST /api/evidence-files" -> http.send(upload(bearer)).status() == 201;
			case "GET /api/hand-overs" -> onAnyPage(http, bearer, path, this.resource.handOver());
			case "POST /api/hand-overs" -> http.post(bearer, path, "{\"from\":\"a\",\"to\":\"b\"}", "").status() == 201;
			case "POST /api/task-views" ->
				http.post(bearer, path, "{\"name\":\"x\",\"query\":\"\"}", "").status() == 201;
			case "DELETE /api/task-views/{viewId}" ->
				http.send(MockMvcRequestBuilders.delete(path).header("Authorization", bearer)).status() == 204;
			case "POST /api/evidence-files/uploads" ->
				http.send(Tus.begin(bearer, this.resource.task(), "a.txt", "text/plain", 3)).status() == 201;
			case "PATCH /api/evidence-files/uploads/{uploadId}" ->
				http.send(Tus.append(bearer, path, 1, new byte[0])).code().equals("upload-offset");
			case "POST /api/obstacles" ->
				http.post(bearer, path, "{\"taskId\":\"" + this.resource.task() + "\",\"text\":\"x\"}", "")
					.status() == 201;
			case "POST /api/tasks/bulk" -> {
				Http.Call call = http.post(bearer, path,
						"{\"action\":\"confirm\",\"taskIds\":[\"" + this.resource.task() + "\"]}", "");
				yield call.status() == 200
						&& !call.json().path("results").path(0).path("problem").asString("").equals("not-found");
			}
			case "POST /api/tasks/bulk/{bulkId}/undo" -> http.post(bearer, path, "{}", "").status() == 200;
			case "POST /api/tasks/operations/dead-letters/{id}/redrive" ->
				http.post(bearer, path, "{}", "").status() != 403;
			default -> one(http, parts[0], path, bearer);
		};
	}

	private static boolean one(Http http, String method, String path, String bearer) {
		if (method.equals("GET")) {
			Http.Call call = http.get(bearer, path);
			assertThat(call.status()).as(call.text()).isIn(200, 403, 404);
			return call.status() == 200;
		}
		int status = http.post(bearer, path, bodyOf(path), "\"999\"").status();
		assertThat(status).isIn(412, 422, 403, 404);
		return status == 412 || status == 422;
	}

	private static boolean listed(Http.Call call) {
		JsonNode items = call.json().path("items");
		return call.status() == 200 && !items.isEmpty();
	}

	/** Pages are no hiding place: what was tried before fills the first one. */
	private static boolean onAnyPage(Http http, String bearer, String path, String id) {
		for (@Nullable
		String cursor = ""; cursor != null;) {
			Http.Call page = http.get(bearer, path + "?limit=200&cursor=" + cursor);
			if (page.text().contains(id)) {
				return true;
			}
			cursor = page.json().path("next").asString(null);
		}
		return false;
	}

	private AbstractMockHttpServletRequestBuilder<?> upload(String bearer) {
		return MockMvcRequestBuilders.multipart("/api/evidence-files")
			.file(new MockMultipartFile("file", "b.txt", "text/plain", new byte[] { 2 }))
			.param("taskId", this.resource.task())
			.header("Authorization", bearer)
			.header("Idempotency-Key", UUID.randomUUID().toString());
	}

}
