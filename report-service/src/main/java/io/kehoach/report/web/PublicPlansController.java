package io.kehoach.report.web;

import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.PublicProgress;
import io.kehoach.report.domain.PublicPage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Public progress: the body opens and hides a page, anybody reads it.
 */
@RestController
@RequestMapping("/api/public/plans")
class PublicPlansController {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private final PublicProgress progress;

	private final BusinessClock clock;

	PublicPlansController(PublicProgress progress, BusinessClock clock) {
		this.progress = progress;
		this.clock = clock;
	}

	@PostMapping
	ResponseEntity<PageResource> open(@Valid @RequestBody PageOrder order, Caller caller) {
		Stored<PublicPage> page = Refusals.answer(() -> this.progress.open(order.planId(), order.slug(), caller))
			.orElseThrow(Refusals::notFound);
		return Replies.created(URI.create("/api/public/plans/" + page.id()), page, PageResource.of(page));
	}

	@GetMapping
	Page<PageResource> list(@RequestParam String plan, Caller caller) {
		return new Page<>(this.progress.ofPlan(plan, caller.scope()).stream().map(PageResource::of).toList(), null);
	}

	@PostMapping("/{slug}/show")
	ResponseEntity<PageResource> show(@PathVariable String slug, @IfMatch long revision, Caller caller) {
		return change(slug, revision, PublicPage::show, caller);
	}

	@PostMapping("/{slug}/hide")
	ResponseEntity<PageResource> hide(@PathVariable String slug, @IfMatch long revision, Caller caller) {
		return change(slug, revision, PublicPage::hide, caller);
	}

	private ResponseEntity<PageResource> change(String slug, long revision, UnaryOperator<PublicPage> command,
			Caller caller) {
		Stored<PublicPage> page = this.progress.change(slug, revision, command, caller);
		return Replies.view(page, PageResource.of(page));
	}

	@GetMapping("/{slug}")
	ResponseEntity<PublicPlanResource> read(@PathVariable String slug) {
		PublicProgress.View view = this.progress.find(slug).orElseThrow(Refusals::notFound);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(FRESH).cachePublic())
			.body(PublicPlanResource.of(slug, view, this.clock.instant()));
	}

	/**
	 * Which plan, and the last part of the page's address.
	 */
	record PageOrder(@NotBlank(message = "required") String planId,
			@NotNull(message = "required") @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,59}",
					message = "slug-letters") String slug) {
	}

	record PageResource(String slug, long revision, String planId, boolean shown) {

		static PageResource of(Stored<PublicPage> stored) {
			return new PageResource(stored.id(), stored.revision(), stored.state().planId(), stored.state().shown());
		}

	}

}
