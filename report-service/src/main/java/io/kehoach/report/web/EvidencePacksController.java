package io.kehoach.report.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.archive.ArchiveReplies;
import io.kehoach.chassis.archive.Archives;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.BuiltPart;
import io.kehoach.report.application.PackDesk;
import io.kehoach.report.domain.EvidencePack;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvidencePacksController {

	private final PackDesk desk;

	private final Archives archives;

	EvidencePacksController(PackDesk desk, Archives archives) {
		this.desk = desk;
		this.archives = archives;
	}

	@PostMapping("/api/evidence-packs")
	ResponseEntity<EvidencePackResource> request(@Valid @RequestBody PackOrder order, Caller caller) {
		Stored<EvidencePack> pack = Refusals
			.answer(() -> this.desk.request(order.planId(), order.unitId(), order.periodKey(), caller))
			.orElseThrow(Refusals::notFound);
		return ResponseEntity.status(HttpStatus.ACCEPTED)
			.location(URI.create("/api/evidence-packs/" + pack.id()))
			.header("Event-Sequence", pack.eventSequence())
			.body(EvidencePackResource.of(pack));
	}

	@GetMapping("/api/evidence-packs")
	Page<EvidencePackResource> list(@RequestParam String plan, Caller caller) {
		List<Stored<EvidencePack>> packs = this.desk.ofPlan(plan, caller.scope());
		return new Page<>(packs.stream().map(EvidencePackResource::of).toList(), null);
	}

	@GetMapping("/api/evidence-packs/{id}")
	ResponseEntity<EvidencePackResource> get(@PathVariable String id, Caller caller) {
		Stored<EvidencePack> pack = find(id, caller);
		return Replies.view(pack, EvidencePackResource.of(pack));
	}

	/** One line for each part, for {@code sha256sum -c} and the verify command. */
	@GetMapping("/api/evidence-packs/{id}/checksums")
	ResponseEntity<String> checksums(@PathVariable String id, Caller caller) {
		EvidencePack pack = find(id, caller).state();
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("ho-so-" + id + ".sha256").build().toString())
			.body(Refusals.answer(pack::checksums));
	}

	@GetMapping("/api/reports/evidence-packs/{id}/part")
	ResponseEntity<Resource> part(@PathVariable String id, Caller caller) {
		BuiltPart part = this.desk.part(id, caller.scope()).orElseThrow(Refusals::notFound);
		return ArchiveReplies.download(this.archives, part.archive(), part.name());
	}

	private Stored<EvidencePack> find(String id, Caller caller) {
		return this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound);
	}

	/**
	 * What a pack is to be about.
	 *
	 * @param unitId null for all units
	 * @param periodKey null for the whole plan
	 */
	record PackOrder(@NotBlank(message = "required") String planId, @Nullable String unitId,
			@Nullable String periodKey) {
	}

}
