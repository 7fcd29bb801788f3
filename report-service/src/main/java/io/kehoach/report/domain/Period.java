package io.kehoach.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A reporting period of one plan. Until it opens it follows the plan; from then on its
 * expected set is frozen.
 *
 * @param planSeq sequence of the plan's event it was last taken from
 * @param reporters who would be asked if it opened now
 * @param opensAt when it opens, null once it has or when it never will
 * @param expected who is asked: frozen at opening, then moved only with a line in the log
 * @param filling whether some of its reports may still have to be made
 * @param changes the log of who came and who went since it opened
 */
public record Period(String planId, String bodyId, String key, Definition definition, Terms terms, long planSeq,
		List<String> reporters, @Nullable Instant opensAt, List<String> expected, @Nullable Instant openedAt,
		boolean filling, List<Change> changes) {

	private static final Pattern NUMBERS = Pattern.compile("[\\d\\s]+");

	public Period {
		reporters = List.copyOf(reporters);
		expected = List.copyOf(expected);
		changes = List.copyOf(changes);
	}

	/** Who came to be asked, or no longer is, after the period opened. */
	public record Change(String unitId, boolean joined, Instant at) {
	}

	/** The words of the plan about the period. */
	public record Definition(@Nullable LocalDate from, String rule, @Nullable String receiverText) {
	}

	public static String id(String planId, String key) {
		return planId + ":" + key;
	}

	public static Period planned(String planId, String bodyId, String key, Definition definition, Terms terms,
			long planSeq, Set<String> reporters, Instant opensAt) {
		return new Period(planId, bodyId, key, definition, terms, planSeq, List.copyOf(new TreeSet<>(reporters)),
				opensAt, List.of(), null, false, List.of());
	}

	public String id() {
		return id(this.planId, this.key);
	}

	public String name() {
		return PeriodName.of(this.terms.kind(), this.key, this.terms.text());
	}

	/**
	 * Whether figures of the earlier period may stand beside this one's: the same plan's,
	 * or those of the plan that the body had before under the same title but for its
	 * years.
	 */
	public boolean continues(Period earlier) {
		String title = withoutNumbers(this.terms);
		boolean sameTitle = !title.isEmpty() && title.equals(withoutNumbers(earlier.terms));
		return !earlier.expected.isEmpty() && (ofPlan(earlier) || sameTitle);
	}

	public boolean ofPlan(Period other) {
		return this.planId.equals(other.planId);
	}

	private static String withoutNumbers(Terms terms) {
		String title = Objects.requireNonNullElse(terms.planTitle(), "");
		return NUMBERS.matcher(title).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
	}

	/** What it is called beside a period: where it is of another plan, that is said. */
	public String nameBeside(Period period) {
		String number = this.terms.planNumber();
		String plan = (number == null || number.isBlank()) ? this.terms.planTitle() : number;
		return (ofPlan(period) || plan == null) ? name() : name() + " (" + plan + ")";
	}

	public boolean open() {
		return this.openedAt != null;
	}

	/**
	 * The plan's newest word, or a newer calendar under the same word. Once open, the
	 * dates still follow an amendment, and its reports must be told; who came or went is
	 * written down, so that no percentage moves silently.
	 */
	public Period follow(Period newer, Instant at) {
		if (newer.planSeq < this.planSeq) {
			return this;
		}
		if (!open()) {
			return newer;
		}
		List<Change> since = changesTo(newer.reporters, at);
		boolean moved = !since.isEmpty() || !newer.terms.equals(this.terms);
		return new Period(this.planId, this.bodyId, this.key, newer.definition, newer.terms, newer.planSeq,
				newer.reporters, null, newer.reporters, this.openedAt, this.filling || moved, logged(since));
	}

	private List<Change> logged(List<Change> since) {
		return Stream.concat(this.changes.stream(), since.stream()).toList();
	}

	private List<Change> changesTo(List<String> asked, Instant at) {
		Stream<Change> joined = asked.stream()
			.filter((unit) -> !this.expected.contains(unit))
			.map((unit) -> new Change(unit, true, at));
		Stream<Change> left = this.expected.stream()
			.filter((unit) -> !asked.contains(unit))
			.map((unit) -> new Change(unit, false, at));
		return Stream.concat(joined, left).toList();
	}

	/** Whether that unit came to be asked only after the period had opened. */
	public boolean joined(String unitId) {
		return this.changes.stream().anyMatch((change) -> change.joined() && change.unitId().equals(unitId));
	}

	/** Who was asked once and no longer is; what they have signed stays. */
	public List<Change> left() {
		Map<String, Change> last = new LinkedHashMap<>();
		this.changes.forEach((change) -> last.put(change.unitId(), change));
		return last.values()
			.stream()
			.filter((change) -> !change.joined() && !this.expected.contains(change.unitId()))
			.toList();
	}

	/** The plan no longer wants this period. */
	public Period dropped(long planSeq) {
		return (open() || planSeq <= this.planSeq) ? this : new Period(this.planId, this.bodyId, this.key,
				this.definition, this.terms, planSeq, this.reporters, null, List.of(), null, false, List.of());
	}

	/**
	 * The plan was cancelled or no longer asks for the period, though it has opened:
	 * nobody is expected any more, which the log says of everyone.
	 */
	public Period withdrawn(long planSeq, Instant at) {
		if (!open() || planSeq <= this.planSeq) {
			return this;
		}
		return new Period(this.planId, this.bodyId, this.key, this.definition, this.terms, planSeq, List.of(), null,
				List.of(), this.openedAt, true, logged(changesTo(List.of(), at)));
	}

	public boolean due(Instant now) {
		return this.opensAt != null && !now.isBefore(this.opensAt);
	}

	public Period open(Instant now) {
		return due(now) ? new Period(this.planId, this.bodyId, this.key, this.definition, this.terms, this.planSeq,
				this.reporters, null, this.reporters, now, true, List.of()) : this;
	}

	/**
	 * Its reports were made from what it was when that began. Where the plan has said
	 * something else meanwhile, they are made again from that.
	 */
	public Period filled(Period begun) {
		return filling(!filling(true).equals(begun.filling(true)));
	}

	private Period filling(boolean filling) {
		return new Period(this.planId, this.bodyId, this.key, this.definition, this.terms, this.planSeq, this.reporters,
				this.opensAt, this.expected, this.openedAt, filling, this.changes);
	}

}
