package io.kehoach.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.plan.application.CitedPlans;
import io.kehoach.plan.application.PlanFilter;
import io.kehoach.plan.application.Plans;
import io.kehoach.plan.application.ReadingPlans;
import io.kehoach.plan.application.ReadingPlans.SourceContent;
import io.kehoach.plan.application.Refusals;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans")
class PlansController {

	private final ReadingPlans plans;

	private final CitedPlans cited;

	private final PlanViews views;

	private final PlanDiffs diffs;

	private final Cursors cursors;

	PlansController(ReadingPlans plans, CitedPlans cited, PlanViews views, PlanDiffs diffs, Cursors cursors) {
		this.plans = plans;
		this.cited = cited;
		this.views = views;
		this.diffs = diffs;
		this.cursors = cursors;
	}

	@GetMapping
	Page<PlanSummary> list(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable PlanStatus status,
			@RequestParam(required = false) @Nullable String issuer, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Caller caller) {
		int size = Cursors.limit(limit);
		List<String> after = cursors.decode(cursor);
		List<Plans.Listed> found = plans.list(new PlanFilter(year, status, issuer, q), caller,
				after.isEmpty() ? "" : after.getFirst(), size + 1);
		List<Plans.Listed> shown = found.subList(0, Math.min(size, found.size()));
		String next = (found.size() > size) ? cursors.encode(shown.getLast().listKey()) : null;
		return new Page<>(shown.stream().map((listed) -> PlanSummary.of(listed.plan())).toList(), next);
	}

	@GetMapping("/{id}")
	ResponseEntity<PlanView> plan(@PathVariable String id, Caller caller) {
		Stored<Plan> plan = cited.linked(plans.find(id, caller), caller);
		return Replies.view(plan, views.plan(plan));
	}

	@GetMapping("/{id}/amendment")
	ResponseEntity<PlanView> amendment(@PathVariable String id, Caller caller) {
		Stored<Plan> plan = cited.linked(plans.find(id, caller), caller);
		return Replies.view(plan, Refusals.translating(() -> views.amendment(plan)));
	}

	@GetMapping("/{id}/versions")
	Page<PlanSummary> versions(@PathVariable String id, Caller caller) {
		long revision = plans.find(id, caller).revision();
		return new Page<>(
				plans.versions(id, caller).stream().map((plan) -> PlanSummary.ofVersion(plan, revision)).toList(),
				null);
	}

	@GetMapping("/{id}/versions/{n}")
	PlanView version(@PathVariable String id, @PathVariable int n, Caller caller) {
		return views.plan(plans.version(id, n, caller), plans.find(id, caller).revision());
	}

	@GetMapping("/{id}/diff")
	PlanDiff diff(@PathVariable String id, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Caller caller) {
		return diffs.between(id, from, to, caller);
	}

	/** The file as it came; asked for plain text, the text that was read from it. */
	@GetMapping("/{id}/source")
	ResponseEntity<byte[]> source(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
			Caller caller) {
		if (accept.startsWith(MediaType.TEXT_PLAIN_VALUE)) {
			return ResponseEntity.ok()
				.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
				.body(plans.sourceText(id, caller).getBytes(StandardCharsets.UTF_8));
		}
		SourceContent found = plans.source(id, caller);
		// Only ever a download or food for our own viewer: an imported file is not to be
		// trusted.
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(found.source().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(found.source().name()))
			.header("X-Content-Type-Options", "nosniff")
			.header("Digest", "sha-256=" + found.source().sha256())
			.body(found.content());
	}

	private static String attachment(String name) {
		return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
	}

}
