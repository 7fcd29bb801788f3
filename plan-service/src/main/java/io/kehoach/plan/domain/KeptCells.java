package io.kehoach.plan.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A document read again says words; what the draft knows beyond them is kept as long as
 * the words are the same: whom a name means, which day a person gave a phrase.
 */
final class KeptCells {

	private KeptCells() {
	}

	/** Where the document is silent, the draft still speaks. */
	static Header header(Header draft, Header read) {
		Issuer issuer = isSame(draft.issuer().text(), read.issuer().text()) || read.issuer().text() == null
				? draft.issuer() : read.issuer();
		List<Citation> basis = isSameBasis(draft.basis(), read.basis()) || read.basis().isEmpty() ? draft.basis()
				: read.basis();
		return new Header(or(read.documentType(), draft.documentType()), or(read.number(), draft.number()),
				or(read.issuedOn(), draft.issuedOn()), or(read.place(), draft.place()), or(read.year(), draft.year()),
				or(read.title(), draft.title()), issuer, or(read.parentBody(), draft.parentBody()), basis,
				read.purposes().isEmpty() ? draft.purposes() : read.purposes(),
				read.requirements().isEmpty() ? draft.requirements() : read.requirements(), draft.deadlineRules(),
				or(read.signer(), draft.signer()));
	}

	/** The row as read, under the identity of the row that it is. */
	static Row row(Row draft, Row read) {
		return switch (read) {
			case PlanItem item when draft instanceof PlanItem it -> item(it, item);
			case Duty duty when draft instanceof Duty it ->
				new Duty(it.dutyId(), isSame(it.content(), duty.content()) ? it.content() : duty.content(),
						window(it.window(), duty.window()));
			case Responsibility duties when draft instanceof Responsibility it -> new Responsibility(
					it.responsibilityId(), party(it.unit(), duties.unit()), duties(it.duties(), duties.duties()));
			case ReportDefinition report when draft instanceof ReportDefinition it -> report(it, report);
			case Recipient recipient when draft instanceof Recipient it ->
				isSame(it.text(), recipient.text()) ? it : named(recipient, it.recipientId());
			default -> throw new IllegalArgumentException("Rows of two parts: " + draft.rowId());
		};
	}

	static Row named(Row row, String rowId) {
		return switch (row) {
			case PlanItem it -> new PlanItem(rowId, it.no(), it.content(), it.subItems(), it.citations(), it.result(),
					it.lead(), it.coordinating(), it.window());
			case Duty it -> new Duty(rowId, it.content(), it.window());
			case Responsibility it -> new Responsibility(rowId, it.unit(), it.duties());
			case ReportDefinition it -> it;
			case Recipient it -> named(it, rowId);
		};
	}

	private static Recipient named(Recipient it, String rowId) {
		return new Recipient(rowId, it.text(), it.role(), it.unitId());
	}

	private static PlanItem item(PlanItem draft, PlanItem read) {
		boolean same = isSame(draft.content(), read.content());
		return new PlanItem(draft.itemId(), words(draft.no(), read.no()), same ? draft.content() : read.content(),
				same ? draft.subItems() : read.subItems(), same ? draft.citations() : read.citations(),
				words(draft.result(), read.result()), party(draft.lead(), read.lead()),
				party(draft.coordinating(), read.coordinating()), window(draft.window(), read.window()));
	}

	/** What is computed where a document does not say it is no news. */
	private static ReportDefinition report(ReportDefinition draft, ReportDefinition read) {
		boolean same = isSame(draft.text(), read.text()) || read.text() == null;
		ReportDefinition silent = ReportPeriods.silent(read);
		return new ReportDefinition(draft.key(), read.kind(), same ? draft.text() : read.text(),
				Objects.equals(read.from(), silent.from()) ? draft.from() : read.from(),
				Objects.equals(read.cutOff(), silent.cutOff()) ? draft.cutOff() : read.cutOff(),
				same ? draft.due() : read.due(), same ? draft.rule() : read.rule(),
				or(read.lateClose(), draft.lateClose()),
				party(draft.reporters(), or(read.reporters(), draft.reporters())),
				party(draft.receiver(), or(read.receiver(), draft.receiver())), draft.dueAt(), draft.remindOn());
	}

	private static List<UnitDuty> duties(List<UnitDuty> draft, List<UnitDuty> read) {
		return read.stream()
			.map((duty) -> draft.stream().filter((it) -> isSame(it.text(), duty.text())).findFirst().orElse(duty))
			.toList();
	}

	private static @Nullable Party party(@Nullable Party draft, @Nullable Party read) {
		boolean same = draft != null && read != null && isSame(draft.text(), read.text());
		return same ? draft : read;
	}

	private static @Nullable Window window(@Nullable Window draft, @Nullable Window read) {
		boolean same = draft != null && read != null && isSame(draft.text(), read.text());
		return same ? draft : read;
	}

	private static boolean isSameBasis(List<Citation> draft, List<Citation> read) {
		return draft.stream().map(KeptCells::unlinked).toList().equals(read.stream().map(KeptCells::unlinked).toList());
	}

	private static Citation unlinked(Citation cited) {
		return new Citation(cited.type(), cited.number(), cited.date(), cited.issuer(), null);
	}

	/** Another line break is no other word. */
	private static @Nullable String words(@Nullable String draft, @Nullable String read) {
		return isSame(draft, read) ? draft : read;
	}

	private static boolean isSame(@Nullable String one, @Nullable String other) {
		return Objects.equals(spaced(one), spaced(other));
	}

	private static @Nullable String spaced(@Nullable String text) {
		return Optional.ofNullable(text).map((it) -> it.replaceAll("\\s+", " ").strip()).orElse(null);
	}

	private static <T> @Nullable T or(@Nullable T read, @Nullable T draft) {
		return (read != null) ? read : draft;
	}

}
