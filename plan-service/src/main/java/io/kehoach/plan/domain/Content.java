package io.kehoach.plan.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.Finding.Level;

/**
 * A version in the making: what it says, where each value was read, and what a person
 * still has to look at.
 */
public record Content(PlanBody body, Map<String, Provenance> provenance, List<Finding> findings) {

	public Content {
		provenance = Map.copyOf(provenance);
		findings = List.copyOf(findings);
	}

	/**
	 * What was noted in reading and is still open, and what is wrong with the plan as it
	 * stands.
	 */
	public List<Finding> openFindings() {
		Stream<Finding> read = findings.stream().filter((finding) -> !Checks.CODES.contains(finding.code()));
		return Stream.concat(read, Checks.of(body).stream()).toList();
	}

	void requireIssuable() {
		List<Finding> errors = openFindings().stream().filter((it) -> it.level() == Level.ERROR).toList();
		if (!errors.isEmpty()) {
			throw new PlanRuleViolated(PlanRule.NOT_ISSUABLE, errors);
		}
	}

	/** A person's edit of some cells: their values are that person's from now on. */
	public Content edited(PlanBody body, List<String> cells, String by, Instant at) {
		Map<String, Provenance> known = new HashMap<>(provenance);
		cells.forEach((cell) -> known.put(cell, confirmed(known.get(cell), by, at)));
		return new Content(body, known, without((path) -> cells.stream().anyMatch((cell) -> covers(cell, path))));
	}

	public Content removed(Part part, String rowId) {
		String row = "/" + part.path() + "/" + rowId;
		return new Content(body.remove(part, rowId), keys((path) -> !covers(row, path)),
				without((path) -> covers(row, path)));
	}

	/** Confirms every value that was read at least so surely. */
	public Content accepted(double minimumConfidence, String by, Instant at) {
		Map<String, Provenance> known = new HashMap<>(provenance);
		known.replaceAll((path, read) -> (read.confirmedBy() == null && read.confidence() >= minimumConfidence)
				? read.confirmed(by, at) : read);
		return new Content(body, known, findings);
	}

	/** Under another header; where it has another year, times mean other days. */
	public Content under(Header header) {
		return PhrasesAgain.under(this, header);
	}

	/** As {@link #under}, where the plan is in force. */
	public Content amendedUnder(Header header) {
		return PhrasesAgain.amended(this, header);
	}

	public Content with(PlanBody body) {
		return new Content(body, provenance, findings);
	}

	/** A report in the place of another, of which what was read and noted stays. */
	Content renamed(ReportDefinition report, ReportDefinition now) {
		String row = "/" + Part.REPORTING.path() + "/";
		UnaryOperator<String> path = (it) -> covers(row + report.key(), it)
				? row + now.key() + it.substring(row.length() + report.key().length()) : it;
		Map<String, Provenance> known = new HashMap<>();
		provenance.forEach((cell, read) -> known.put(path.apply(cell), read));
		List<Finding> noted = findings.stream()
			.map((it) -> (it.path() != null) ? it.at(path.apply(it.path())) : it)
			.toList();
		return new Content(body.renamed(report, now), known, noted);
	}

	private static Provenance confirmed(@Nullable Provenance read, String by, Instant at) {
		return (read != null) ? read.confirmed(by, at) : new Provenance(1, null, null, null, List.of(), by, at);
	}

	private static boolean covers(String cell, String path) {
		return path.equals(cell) || path.startsWith(cell + "/");
	}

	private Map<String, Provenance> keys(Predicate<String> wanted) {
		return provenance.entrySet()
			.stream()
			.filter((entry) -> wanted.test(entry.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private List<Finding> without(Predicate<String> settled) {
		return findings.stream().filter((finding) -> finding.path() == null || !settled.test(finding.path())).toList();
	}

}
