package io.kehoach.plan.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.kehoach.plan.domain.Finding.Level;
import io.kehoach.plan.fixtures.Golden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentTest {

	private static final Instant NOW = Instant.parse("2023-01-16T01:00:00Z");

	private final Content content = new Content(Golden.draft().content().body(),
			Map.of("/items/i1/lead", Provenance.read(0.97, 1, 1, 9, List.of()), "/items/i1/window",
					Provenance.read(0.6, 1, 10, 19, List.of())),
			List.of(new Finding("/items/i1/window", Level.CHECK, "unsure", List.of(), "Quý I", 1),
					new Finding("/items/i10/window", Level.CHECK, "unsure", List.of(), "Quý II", 1)));

	@Test
	void acceptingConfirmsWhatWasReadSurely() {
		Content accepted = content.accepted(0.9, "u-1", NOW);
		assertThat(accepted.provenance().get("/items/i1/lead").confirmedBy()).isEqualTo("u-1");
		assertThat(accepted.provenance().get("/items/i1/window").confirmedBy()).isNull();
		assertThat(accepted.accepted(0.5, "u-2", NOW).provenance().get("/items/i1/lead").confirmedBy())
			.isEqualTo("u-1");
	}

	@Test
	void editingACellConfirmsItAndSettlesItsFindings() {
		Content edited = content.edited(content.body(), List.of("/items/i1/window"), "u-1", NOW);
		assertThat(edited.provenance().get("/items/i1/window").confirmedAt()).isEqualTo(NOW);
		assertThat(edited.findings()).extracting(Finding::path).containsExactly("/items/i10/window");
	}

	@Test
	void removingARowRemovesWhatWasKnownOfIt() {
		Content removed = content.removed(Part.ITEMS, "i1");
		assertThat(removed.body().items()).extracting(PlanItem::itemId).containsExactly("i2", "i3");
		assertThat(removed.provenance()).isEmpty();
		assertThat(removed.findings()).extracting(Finding::path).containsExactly("/items/i10/window");
	}

	@Test
	void aPlanWithoutRowsCannotBeIssuedUntilAPersonAddsOne() {
		Content empty = content.with(content.body().withItems(List.of()));
		assertThat(empty.openFindings()).anySatisfy((finding) -> {
			assertThat(finding.code()).isEqualTo("no-task-table");
			assertThat(finding.level()).isEqualTo(Level.ERROR);
		});
		assertThat(content.openFindings()).extracting(Finding::code).doesNotContain("no-task-table");
	}

	@Test
	void unknownNumberAndDateAreFlaggedAndDoNotBlock() {
		Header header = content.body().header();
		Header blank = new Header(header.documentType(), null, null, null, 2023, header.title(), header.issuer(), null,
				List.of(), List.of(), List.of(), DeadlineRules.DEFAULT, null);
		assertThat(content.with(content.body().with(blank)).openFindings())
			.filteredOn((finding) -> List.of("number-unknown", "date-unknown").contains(finding.code()))
			.extracting(Finding::level)
			.containsOnly(Level.CHECK)
			.hasSize(2);
	}

}
