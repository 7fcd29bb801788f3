package io.kehoach.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts the gateway on port 18080 before made-up services, to look at the pages without
 * the whole system. Argument: roles and unit of the one user, such as
 * {@code office,director,admin vp}.
 */
final class Preview {

	private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

	static {
		ANSWERS.put("/api/units", "units.json");
		ANSWERS.put("/api/unit-groups", "unit-groups.json");
		ANSWERS.put("/api/plans/p1/source", "source.txt");
		ANSWERS.put("/api/plans/p2/versions", "versions.json");
		ANSWERS.put("/api/plans/p2/diff", "plan-diff.json");
		ANSWERS.put("/api/plans/p2/coverage", "coverage.json");
		ANSWERS.put("/api/plans/p2/distribution", "distribution.json");
		ANSWERS.put("/api/plans/p2/amendment", "plan-amendment.json");
		ANSWERS.put("/api/plans/p4/last-year", "last-year.json");
		ANSWERS.put("/api/plans/p4", "plan-next-year.json");
		ANSWERS.put("/api/contacts", "contacts.json");
		ANSWERS.put("/api/working-days/2023", "working-days.json");
		ANSWERS.put("/api/units/imports", "sheet.json");
		ANSWERS.put("/api/plans/imports/queued", "import-queued.json");
		ANSWERS.put("/api/plans/imports/reading", "import-reading.json");
		ANSWERS.put("/api/plans/imports/failed", "import-failed.json");
		ANSWERS.put("/api/plans/p1/reimports/r1", "plan-reimport.json");
		ANSWERS.put("/api/plans/p1", "plan-draft.json");
		ANSWERS.put("/api/plans/p2", "plan-issued.json");
		ANSWERS.put("/api/plans", "plans.json");
		ANSWERS.put("/api/plan-items", "plan-items.json");
		ANSWERS.put("/api/progress", "progress.json");
		ANSWERS.put("/api/work", "work.json");
		ANSWERS.put("/api/lead", "lead.json");
		ANSWERS.put("/api/tasks", "tasks.json");
		ANSWERS.put("/api/reports/p2:2023-H1:thpt-01", "report.json");
		ANSWERS.put("/api/reports/p2:2023-H1:thpt-02", "report-submitted.json");
		ANSWERS.put("/api/completeness", "completeness.json");
		ANSWERS.put("/api/consolidations/p2:2023-H1", "consolidation.json");
		ANSWERS.put("/api/consolidations/templates", "report-templates.json");
		ANSWERS.put("/api/consolidations", "consolidations.json");
		ANSWERS.put("/api/evidence-packs", "evidence-packs.json");
		ANSWERS.put("/api/reporting-periods", "reporting-periods.json");
		ANSWERS.put("/api/public/plans/cong-tac-dan-van-nam-2023", "public-plan.json");
		ANSWERS.put("/api/public/plans", "public-pages.json");
		ANSWERS.put("/api/criteria-sets", "criteria-sets.json");
		ANSWERS.put("/api/rankings", "rankings.json");
		ANSWERS.put("/api/scores", "scores.json");
		ANSWERS.put("/api/scores/so-gddt:dan-van:2023:appraised", "score.json");
		ANSWERS.put("/api/scores/so-gddt:dan-van:2023:open", "score-open.json");
		ANSWERS.put("/api/award-proposals", "award-proposals.json");
		ANSWERS.put("/api/obstacles", "obstacles.json");
		ANSWERS.put("/api/hand-overs", "hand-overs.json");
		ANSWERS.put("/api/hand-overs/h1", "hand-over.json");
		ANSWERS.put("/api/task-views", "task-views.json");
		ANSWERS.put("/api/notifications", "notifications.json");
		ANSWERS.put("/api/deliveries", "deliveries.json");
		ANSWERS.put("/api/deliveries/d1", "delivery.json");
		ANSWERS.put("/api/deliveries/summary", "deliveries-summary.json");
		ANSWERS.put("/api/deliveries/effectiveness", "effectiveness.json");
		ANSWERS.put("/api/templates", "templates.json");
		ANSWERS.put("/api/templates/task.returned", "template.json");
		ANSWERS.put("/api/templates/task.returned/preview", "template-preview.json");
		ANSWERS.put("/api/preferences", "preferences.json");
		ANSWERS.put("/api/calendar/token", "calendar.json");
	}

	private Preview() {
	}

	public static void main(String[] args) throws IOException {
		Surroundings around = new Surroundings();
		if (args.length == 2) {
			around.identity.roles = List.of(args[0].split(","));
			around.identity.unit = args[1];
		}
		List.of(around.plans, around.tasks, around.reports, around.notifications)
			.forEach((service) -> service.answer = Preview::answer);
		around.gateway(18080);
	}

	private static void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		exchange.getResponseHeaders().add("ETag", "\"3\"");
		exchange.getResponseHeaders().add("Business-Time", "2023-10-05T02:00:00Z");
		if (path.startsWith("/api/tasks/")) {
			task(exchange, path.substring("/api/tasks/".length()));
		}
		else if (path.equals("/api/plans/imports")) {
			imported(exchange);
		}
		else if (path.endsWith("/stream")) {
			FakeService.send(exchange, 200, stream(), "text/event-stream");
		}
		else if (path.endsWith("/dead-letters")) {
			FakeService.text(exchange, 200, file("dead-letters.json"));
		}
		else if (ANSWERS.containsKey(path)) {
			String name = ANSWERS.get(path);
			FakeService.send(exchange, 200, file(name), name.endsWith(".txt") ? "text/plain" : "application/json");
		}
		else {
			FakeService.text(exchange, 404, "{\"title\":\"Không tìm thấy\",\"detail\":\"" + path + "\"}");
		}
	}

	/** Says how things stand once, and does not come back soon. */
	private static String stream() throws IOException {
		String counts = file("deliveries-summary.json").replaceAll("\\s+", " ");
		return "retry: 600000\nevent: notifications\ndata: {\"unread\": 2, \"newest\": \"n1\"}\n\n"
				+ "event: deliveries\ndata: " + counts + "\n\n";
	}

	/**
	 * How an import goes is said by the file's name: queued.pdf, reading.pdf, failed.pdf.
	 */
	private static void imported(HttpExchange exchange) throws IOException {
		String name = exchange.getRequestURI().getQuery().replaceAll("name=(\\w+).*", "$1");
		exchange.getResponseHeaders().add("Location", "/api/plans/imports/" + name);
		FakeService.text(exchange, 202, file("import-" + name + ".json"));
	}

	private static void task(HttpExchange exchange, String id) throws IOException {
		JsonNode all = new JsonMapper().readTree(file("tasks.json"));
		for (JsonNode task : all.get("items")) {
			if (id.equals(task.get("id").asString())) {
				FakeService.text(exchange, 200, task.toString());
				return;
			}
		}
		FakeService.text(exchange, 404, "{}");
	}

	private static String file(String name) throws IOException {
		try (InputStream in = Preview.class.getResourceAsStream("/preview/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
