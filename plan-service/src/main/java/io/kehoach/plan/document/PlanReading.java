package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.Paragraph.Kind;
import io.kehoach.plan.domain.Citation;
import io.kehoach.plan.domain.Duty;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PlanPeriod;

/**
 * Understands a plan whose tables are already cut into rows: the same rules for every
 * file format.
 */
final class PlanReading {

	private static final double SURE = 0.97;

	private static final Pattern DECISION = Pattern.compile("số\\s*:?\\s*(" + Citations.NUMBER + ")");

	private final Draft draft = new Draft();

	private final Progress progress;

	PlanReading(Progress progress) {
		this.progress = progress;
	}

	/**
	 * @param prose lines outside of tables, page furniture removed
	 * @param tableRows rows of all task tables
	 */
	DraftDocument read(String text, List<Line> prose, List<TaskRow> tableRows) {
		progress.at(60, "header");
		List<Line> lines = new ArrayList<>(prose);
		Letterhead head = Letterhead.takenFrom(lines);
		Closing closing = Closing.takenFrom(lines);
		TitleBlock title = TitleBlock.of(lines);
		List<Paragraph> paragraphs = Paragraphs.of(lines.subList(title.end(), lines.size()));
		List<Paragraph> opening = paragraphs.stream()
			.takeWhile(p -> p.kind() != Kind.ROMAN && p.kind() != Kind.ARTICLE && p.kind() != Kind.PART)
			.toList();
		IssuerLines issuer = IssuerLines.of(head, opening, text);
		Span number = number(head, title);
		LocalDate issuedOn = issuedOn(head, title);
		Years years = Years.of(title.title(), opening,
				issuedOn == null ? head.year() : Integer.valueOf(issuedOn.getYear()));
		new HeaderFindings(draft).note(head, title, issuer, number, issuedOn, years);
		progress.at(75, "rows");
		Outline outline = Outline.of(paragraphs);
		PlanPeriod period = years.period(issuedOn);
		List<PlanItem> items = items(outline, tableRows, period);
		progress.at(90, "organisation");
		Organisation organisation = Organisation.of(outline, draft, period);
		Signature signature = closing.signature();
		draft.at("/signer", signature == null ? null : signature.span(), SURE);
		return new DraftDocument(text(title.type()), text(title.title()), text(number), issuedOn, text(head.place()),
				years.year(), text(issuer.issuer()), text(issuer.parent()), basis(opening),
				texts(Bullets.purposes(outline)), texts(Bullets.requirements(outline)), duties(outline, period), items,
				organisation.responsibilities(), organisation.reporting(), recipients(closing),
				signature == null ? null : signature.signer(), draft.provenance(), draft.findings(), text);
	}

	private List<PlanItem> items(Outline outline, List<TaskRow> tableRows, PlanPeriod period) {
		List<TaskRow> rows = new ArrayList<>(ProseTasks.in(outline));
		rows.addAll(MixedColumns.noted(Headings.removed(tableRows), draft));
		rows.sort(Comparator.comparingInt(row -> Span.join(row.lines(ColumnRole.CONTENT)).from()));
		if (rows.isEmpty()) {
			draft.error(null, "no-task-table");
		}
		return new Items(draft, period, KnownNames.none()).of(rows);
	}

	/** An annex without a number of its own carries that of the decision it came with. */
	private static @Nullable Span number(Letterhead head, TitleBlock title) {
		String decision = title.decision();
		if (head.number() != null || decision == null) {
			return head.number();
		}
		Matcher m = DECISION.matcher(decision);
		Span near = title.type();
		return m.find() && near != null ? near.withText(m.group(1)) : null;
	}

	private static @Nullable LocalDate issuedOn(Letterhead head, TitleBlock title) {
		String decision = title.decision();
		if (head.issuedOn() != null || head.number() != null || decision == null) {
			return head.issuedOn();
		}
		List<Citation> cited = Citations.in(decision);
		return cited.isEmpty() ? null : cited.getFirst().date();
	}

	private List<Citation> basis(List<Paragraph> opening) {
		List<Citation> basis = new ArrayList<>();
		for (Paragraph paragraph : opening) {
			for (Citation citation : Citations.withLaws(paragraph.text())) {
				draft.at("/basis/" + basis.size(), paragraph.span(), 0.9);
				basis.add(citation);
			}
		}
		return basis;
	}

	private List<Duty> duties(Outline outline, PlanPeriod period) {
		List<Duty> duties = new ArrayList<>();
		for (Span span : Bullets.standingDuties(outline)) {
			String id = "d" + (duties.size() + 1);
			draft.at("/duties/" + id, span, 0.93);
			duties.add(Asides.duty(id, span.text(), period));
		}
		return duties;
	}

	private List<Recipient> recipients(Closing closing) {
		List<Span> spans = closing.recipients();
		IntStream.range(0, spans.size()).forEach(i -> draft.at("/recipients/n" + (i + 1), spans.get(i), 0.95));
		return IntStream.range(0, spans.size())
			.mapToObj(i -> new Recipient("n" + (i + 1), spans.get(i).text(), Closing.role(spans.get(i).text()), null))
			.toList();
	}

	private static @Nullable String text(@Nullable Span span) {
		return span == null || span.isBlank() ? null : span.text();
	}

	private static List<String> texts(List<Span> spans) {
		return spans.stream().map(Span::text).toList();
	}

}
