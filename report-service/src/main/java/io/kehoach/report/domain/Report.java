package io.kehoach.report.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What one unit reports for one period. There is one per unit and period for ever, so a
 * late report cannot take the next period's place.
 *
 * @param version counts what was signed; 0 before the first
 * @param review who has checked and accepted what was signed last; null before
 * @param notice what the clock raises next, at {@code noticeAt}; null when nothing more
 */
public record Report(String planId, String periodKey, String unitId, String form, Terms terms, ReportState state,
		@Nullable Outcome outcome, @Nullable Instant firstSubmittedAt, @Nullable Instant submittedAt,
		@Nullable Instant acceptedAt, List<Section> sections, List<Comment> comments, @Nullable String reason,
		int version, List<Submission> submissions, @Nullable Notice notice, @Nullable Instant noticeAt, int reminders,
		@Nullable Review review) {

	private static final Set<ReportState> EDITABLE = EnumSet.of(ReportState.OPEN, ReportState.RETURNED);

	public Report {
		sections = List.copyOf(sections);
		comments = List.copyOf(comments);
		submissions = List.copyOf(submissions);
	}

	public static Report opened(String planId, String periodKey, String unitId, String form, Terms terms,
			List<Section> sections) {
		return new Report(planId, periodKey, unitId, form, terms, ReportState.OPEN, null, null, null, null, sections,
				List.of(), null, 0, List.of(), Notice.LATE, terms.dueAt(), 0, null);
	}

	public static String id(String planId, String periodKey, String unitId) {
		return planId + ":" + periodKey + ":" + unitId;
	}

	public String id() {
		return id(this.planId, this.periodKey, this.unitId);
	}

	public String name() {
		return PeriodName.of(this.terms.kind(), this.periodKey, this.terms.text());
	}

	public boolean editable() {
		return EDITABLE.contains(this.state);
	}

	public boolean estimated() {
		return figures().anyMatch(Figure::estimate);
	}

	public boolean late(Instant now) {
		return this.outcome != Outcome.EXEMPT
				&& this.terms.late((this.firstSubmittedAt != null) ? this.firstSubmittedAt : now);
	}

	public int daysLate(Instant now) {
		return late(now) ? this.terms.daysLate((this.firstSubmittedAt != null) ? this.firstSubmittedAt : now) : 0;
	}

	/** An edit that names no file. */
	public Report edit(List<Edit> edits) {
		return edit(edits, Map.of());
	}

	/**
	 * @param stored files that were stored for this report, by id
	 */
	public Report edit(List<Edit> edits, Map<String, Attachment> stored) {
		require(editable(), "report-not-editable");
		return with(this.state, Edit.apply(edits, this.sections, stored), this.comments, this.reason);
	}

	/**
	 * The files somebody may open: of the draft, and of every version that was signed.
	 */
	public Stream<Attachment> files() {
		return Stream.concat(Stream.of(this.sections), this.submissions.stream().map(Submission::sections))
			.flatMap(List::stream)
			.flatMap((section) -> section.files().stream());
	}

	/**
	 * @param filled the sections as they stand now, what comes from tasks included
	 */
	public Decision submit(List<Section> filled, String by, Instant now) {
		require(filled.stream().anyMatch((section) -> !section.empty()), "report-empty");
		Section.requireFinished(filled);
		boolean estimate = this.terms.beforeCutOff(now);
		List<Section> signed = filled.stream()
			.map((section) -> section.withFigures((figure) -> figure.estimated(estimate)))
			.toList();
		return sign(signed, Outcome.REPORTED, null, by, now, ReportEvent.SUBMITTED);
	}

	/** A signed "nothing to report" is an answer; no answer is not. */
	public Decision confirmNil(String reason, List<Section> blank, String by, Instant now) {
		return sign(blank, Outcome.CONFIRMED_NIL, reason, by, now, ReportEvent.NIL_CONFIRMED);
	}

	private Decision sign(List<Section> signed, Outcome outcome, @Nullable String reason, String by, Instant now,
			ReportEvent event) {
		require(editable(), "report-not-editable");
		int next = this.version + 1;
		List<Submission> kept = new ArrayList<>(this.submissions);
		kept.add(new Submission(next, now, by, outcome, reason, signed));
		Instant first = (this.firstSubmittedAt != null) ? this.firstSubmittedAt : now;
		Report report = new Report(this.planId, this.periodKey, this.unitId, this.form, this.terms,
				ReportState.SUBMITTED, outcome, first, now, null, signed, List.of(), reason, next, kept, null, null,
				this.reminders, null);
		boolean lateUnsaid = this.notice == Notice.LATE && this.terms.late(first);
		return lateUnsaid ? Decision.of(report, ReportEvent.LATE, event) : Decision.of(report, event);
	}

	public Decision sendBack(String reason, List<Comment> remarks) {
		require(this.state == ReportState.SUBMITTED, "report-not-submitted");
		return Decision.of(with(ReportState.RETURNED, this.sections, remarks, reason), ReportEvent.RETURNED);
	}

	/** The first of two steps: somebody of the Office finds it in order. */
	public Decision check(Acceptance acceptance, String by, Instant now) {
		require(this.state == ReportState.SUBMITTED, "report-not-submitted");
		require(acceptance == Acceptance.TWO_STEPS, "report-needs-no-check");
		Review checked = Review.checked(this.review, by, now);
		return Decision.of(with(this.state, this.sections, this.comments, this.reason, null, checked));
	}

	public Decision accept(Acceptance acceptance, String by, Instant now) {
		require(this.state == ReportState.SUBMITTED, "report-not-submitted");
		Review accepted = Review.accepted(this.review, acceptance, by);
		return Decision.of(with(ReportState.ACCEPTED, this.sections, List.of(), null, now, accepted),
				ReportEvent.ACCEPTED);
	}

	public Decision reopen(String reason) {
		require(this.state == ReportState.ACCEPTED, "report-not-accepted");
		Report open = with(ReportState.OPEN, this.sections, List.of(), reason);
		return Decision.of((this.outcome == Outcome.EXEMPT) ? open.owed() : open, ReportEvent.REOPENED);
	}

	/** Nothing is asked of the unit for this period, for a reason that stays readable. */
	public Decision exempt(String reason) {
		require(editable(), "report-not-editable");
		Report locked = with(ReportState.ACCEPTED, this.sections, List.of(), reason);
		return Decision.of(locked.answered(Outcome.EXEMPT, null, null), ReportEvent.EXEMPTED);
	}

	/** What was exempt is asked for again, and the clock may say so. */
	private Report owed() {
		return this.submissions.isEmpty() ? answered(null, Notice.LATE, this.terms.dueAt())
				: answered(this.submissions.getLast().outcome(), null, null);
	}

	/**
	 * After the cut-off the unit replaces its estimates by a new version; the first stays
	 * readable and on time.
	 */
	public Decision supplement(Instant now) {
		require(this.state == ReportState.ACCEPTED || this.state == ReportState.SUBMITTED, "report-not-submitted");
		require(estimated() && !this.terms.beforeCutOff(now), "nothing-to-supplement");
		return Decision.of(with(ReportState.OPEN, this.sections, List.of(), null), ReportEvent.REOPENED);
	}

	/** What the clock says once: late at the due moment, missing at the late close. */
	public Decision note(Instant now) {
		if (this.notice == null || this.noticeAt == null || now.isBefore(this.noticeAt)) {
			return Decision.of(this);
		}
		return switch (this.notice) {
			case LATE -> Decision.of(answered(this.outcome, Notice.MISSING, this.terms.missingAt()), ReportEvent.LATE);
			case MISSING -> Decision.of(answered(this.outcome, null, null), ReportEvent.MISSING);
		};
	}

	/**
	 * An amendment moved the dates. What the clock has said stays said; what it says next
	 * follows the new dates.
	 */
	public Report under(Terms newer) {
		Instant next = (this.notice == null) ? null : (this.notice == Notice.LATE) ? newer.dueAt() : newer.missingAt();
		return told(newer, this.outcome, this.notice, next, this.reminders);
	}

	public Decision remind() {
		require(editable(), "report-not-editable");
		return Decision.of(told(this.terms, this.outcome, this.notice, this.noticeAt, this.reminders + 1),
				ReportEvent.REMINDED);
	}

	public Stream<Figure> figures() {
		return this.sections.stream().flatMap((section) -> section.figures().stream());
	}

	private Report with(ReportState state, List<Section> sections, List<Comment> comments, @Nullable String reason) {
		return with(state, sections, comments, reason, null, null);
	}

	private Report with(ReportState state, List<Section> sections, List<Comment> comments, @Nullable String reason,
			@Nullable Instant acceptedAt, @Nullable Review review) {
		return new Report(this.planId, this.periodKey, this.unitId, this.form, this.terms, state, this.outcome,
				this.firstSubmittedAt, this.submittedAt, acceptedAt, sections, comments, reason, this.version,
				this.submissions, this.notice, this.noticeAt, this.reminders, review);
	}

	private Report answered(@Nullable Outcome outcome, @Nullable Notice next, @Nullable Instant at) {
		return told(this.terms, outcome, next, at, this.reminders);
	}

	private Report told(Terms terms, @Nullable Outcome outcome, @Nullable Notice next, @Nullable Instant at,
			int reminders) {
		return new Report(this.planId, this.periodKey, this.unitId, this.form, terms, this.state, outcome,
				this.firstSubmittedAt, this.submittedAt, this.acceptedAt, this.sections, this.comments, this.reason,
				this.version, this.submissions, next, at, reminders, this.review);
	}

	private static void require(boolean allowed, String code) {
		if (!allowed) {
			throw new RuleViolated(code);
		}
	}

}
