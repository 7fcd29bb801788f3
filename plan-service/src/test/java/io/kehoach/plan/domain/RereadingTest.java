package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.kehoach.plan.domain.Finding.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A document read again for a draft: the same rows are found, and nothing is lost. */
class RereadingTest {

	private static final Instant MONDAY = Instant.parse("2023-01-09T02:00:00Z");

	private static final Party OFFICE = new Party("Văn phòng Sở", List.of("Văn phòng Sở"), List.of("vp"), List.of(),
			PartyMode.ONE, true);

	private final PlanItem rules = item("row-a", "1", "Rà soát quy chế làm việc của cơ quan", OFFICE);

	private final PlanItem training = item("row-b", "2", "Tổ chức hội nghị tập huấn công tác dân vận", OFFICE);

	private final PlanItem score = item("row-c", "3", "Tự chấm điểm theo bộ tiêu chí của thành phố", OFFICE);

	private final Content draft = content(List.of(rules, training, score));

	@Test
	void theSameDocumentDiffersInNothing() {
		assertThat(reread(printed(rules, "i1"), printed(training, "i2"), printed(score, "i3")).everything())
			.isEqualTo(new Taking(Set.of(),
					reread(printed(rules, "i1"), printed(training, "i2"), printed(score, "i3")).everything().rows()))
			.extracting(Taking::rows)
			.asString()
			.doesNotContain("row-");
	}

	@Test
	void aRowIsFoundAgainByItsWordsWhereverItStandsNow() {
		Rereading rereading = reread(printed(score, "i1"), printed(training, "i2"), printed(rules, "i3"));
		assertThat(rereading.proposed().body().items()).extracting(PlanItem::itemId)
			.containsExactly("row-c", "row-b", "row-a");
	}

	@Test
	void aPoorScanOfARowIsStillThatRow() {
		Rereading rereading = reread(item("i1", "1", "Ra soat quy che lam vlệc cua cơ quan", null),
				printed(training, "i2"), printed(score, "i3"));
		assertThat(changed(rereading)).containsExactly("row-a");
	}

	@Test
	void whomANameMeansIsKeptWhileTheNameIsTheSame() {
		Rereading rereading = reread(printed(rules, "i1"), printed(training, "i2"), printed(score, "i3"));
		assertThat(rereading.proposed().body().items()).allSatisfy((it) -> assertThat(it.lead()).isEqualTo(OFFICE));
	}

	@Test
	void aDateThatAPersonGaveAPhraseIsKeptWhileThePhraseIsTheSame() {
		Window given = new Window("Theo lịch của thành phố", WindowKind.DEADLINE, null, LocalDate.of(2023, 6, 30),
				DeadlineRule.ON_OR_BEFORE, null, ResolvedBy.PERSON, null, null, null, null);
		Content dated = content(List.of(rules.withWindow(given)));
		PlanItem read = printed(rules, "i1").withWindow(Window.awaitingDate("Theo lịch của thành phố", null));
		assertThat(
				Rereading.of(dated, content(List.of(read)), (id) -> "new-" + id).proposed().body().items().getFirst())
			.isEqualTo(rules.withWindow(given));
	}

	@Test
	void aFieldThatTheDocumentDoesNotSayIsKept() {
		Header signed = draft.body().header().signedAs("15/KH-SGDĐT", LocalDate.of(2023, 1, 9));
		Content numbered = draft.with(draft.body().with(signed));
		Rereading rereading = Rereading.of(numbered, content(List.of()), (id) -> "new-" + id);
		assertThat(rereading.proposed().body().header()).isEqualTo(signed);
	}

	@Test
	void takingAllMakesTheDraftWhatTheDocumentSays() {
		PlanItem fresh = item("i3", "3", "Báo cáo kết quả với Ủy ban nhân dân thành phố", null);
		PlanItem other = item("i2", "2", "Tổ chức hội nghị tập huấn công tác dân vận năm 2023", null);
		Rereading rereading = reread(printed(rules, "i1"), other, fresh);
		Content taken = rereading.taken(rereading.everything());
		assertThat(taken.body().items()).extracting(PlanItem::itemId).containsExactly("row-a", "row-b", "new-i3");
		assertThat(taken.body().items().get(1).content()).endsWith("năm 2023");
	}

	@Test
	void aRowThatIsNotChosenStaysAsItIs() {
		PlanItem fresh = item("i2", null, "Báo cáo kết quả với Ủy ban nhân dân thành phố", null);
		PlanItem other = item("i1", "1", "Rà soát quy chế làm việc của cơ quan và đơn vị", null);
		Rereading rereading = reread(other, fresh, printed(training, "i3"));
		Content taken = rereading.taken(new Taking(Set.of(), Map.of(Part.ITEMS, Set.of("new-i2"))));
		assertThat(taken.body().items()).extracting(PlanItem::itemId)
			.containsExactly("row-a", "new-i2", "row-b", "row-c");
		assertThat(taken.body().items().getFirst()).isEqualTo(rules);
	}

	@Test
	void aRowThatIsGoneFromTheDocumentGoesOnlyWhenChosen() {
		Rereading rereading = reread(printed(rules, "i1"), printed(training, "i2"));
		assertThat(changed(rereading)).containsExactly("row-c");
		Content taken = rereading.taken(new Taking(Set.of(), Map.of(Part.ITEMS, Set.of("row-c"))));
		assertThat(taken.body().items()).containsExactly(rules, training);
	}

	@Test
	void whatAPersonConfirmedStaysConfirmedAtItsNewPlaceUnlessItsValueWasTaken() {
		Content confirmed = draft.edited(draft.body(), List.of("/items/row-a/content", "/items/row-b/content"), "lan",
				MONDAY);
		PlanItem other = item("i2", "2", "Tổ chức hội nghị tập huấn công tác dân vận năm 2023", OFFICE);
		Content read = new Content(content(List.of(printed(rules, "i1"), other)).body(),
				Map.of("/items/i1/content", place(4), "/items/i2/content", place(5)), List.of());
		Rereading rereading = Rereading.of(confirmed, read, (id) -> "new-" + id);
		Map<String, Provenance> places = rereading.taken(rereading.everything()).provenance();
		assertThat(places.get("/items/row-a/content")).isEqualTo(place(4).confirmed("lan", MONDAY));
		assertThat(places.get("/items/row-b/content")).isEqualTo(place(5));
	}

	@Test
	void findingsComeWithTheRowsThatAreTaken() {
		Finding old = new Finding("/items/row-a/lead", Level.CHECK, "unsure", List.of(), null, null);
		Finding now = new Finding("/items/i2/lead", Level.CHECK, "unsure", List.of(), null, null);
		PlanItem other = item("i2", "2", "Tổ chức hội nghị tập huấn công tác dân vận năm 2023", null);
		Content before = new Content(draft.body(), Map.of(), List.of(old));
		Content read = new Content(content(List.of(printed(rules, "i1"), other, printed(score, "i3"))).body(), Map.of(),
				List.of(now));
		Rereading rereading = Rereading.of(before, read, (id) -> "new-" + id);
		assertThat(rereading.taken(rereading.everything()).findings()).extracting(Finding::path)
			.containsExactly("/items/row-a/lead", "/items/row-b/lead");
	}

	@Test
	void aRowThatNamesNoYearIsOfTheYearThatAPersonGave() {
		Content given = draft.under(header(2023));
		PlanItem quarter = printed(rules, "i1").withWindow(Window.awaitingDate("Quý I", "Quý I"));
		Rereading rereading = Rereading.of(given, content(List.of(quarter)), (id) -> "new-" + id);
		Content taken = rereading.taken(rereading.everything());
		assertThat(taken.body().items().getFirst().window().to()).isEqualTo(LocalDate.of(2023, 3, 31));
	}

	@Test
	void theYearOfTheDocumentMovesTheRowsThatNameNone() {
		PlanItem quarter = rules.withWindow(Window.awaitingDate("Quý I", "Quý I"));
		Content wrong = content(List.of(quarter)).under(header(2022));
		Content read = content(List.of(quarter)).under(header(2023));
		Rereading rereading = Rereading.of(wrong, read, (id) -> "new-" + id);
		Content taken = rereading.taken(rereading.everything());
		assertThat(taken.body().items().getFirst().window().to()).isEqualTo(LocalDate.of(2023, 3, 31));
	}

	@Test
	void whatDoesNotDifferCannotBeTaken() {
		Rereading rereading = reread(printed(rules, "i1"), printed(training, "i2"), printed(score, "i3"));
		assertThatThrownBy(() -> rereading.taken(new Taking(Set.of(), Map.of(Part.ITEMS, Set.of("row-a")))))
			.isInstanceOf(PlanRuleViolated.class)
			.extracting("rule")
			.isEqualTo(PlanRule.NO_SUCH_DIFFERENCE);
	}

	private Rereading reread(PlanItem... read) {
		return Rereading.of(draft, content(List.of(read)), (id) -> "new-" + id);
	}

	private static List<String> changed(Rereading rereading) {
		return new ArrayList<>(rereading.everything().rows().get(Part.ITEMS));
	}

	/** As a document gives it: the name is not resolved. */
	private static PlanItem printed(PlanItem item, String id) {
		return item(id, item.no(), item.content(), Party.printed("Văn phòng  Sở", List.of("Văn phòng Sở")));
	}

	private static PlanItem item(String id, String no, String content, Party lead) {
		return new PlanItem(id, no, content, List.of(), List.of(), null, lead, null, null);
	}

	private static Provenance place(int page) {
		return Provenance.read(0.9, page, 1, 2, List.of());
	}

	private static Header header(Integer year) {
		return new Header(null, null, null, null, year, null, new Issuer(null, null), null, List.of(), List.of(),
				List.of(), DeadlineRules.DEFAULT, null);
	}

	private static Content content(List<PlanItem> items) {
		return new Content(new PlanBody(header(null), List.of(), items, List.of(), List.of(), List.of()), Map.of(),
				List.of());
	}

}
