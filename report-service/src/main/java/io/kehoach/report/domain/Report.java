package io.kehoach.report.domain;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param againDue until the end of which day a returned report is to come again; null
 * where nobody has said so. Whether it was in time does not depend on it
 * @param notice what the clock raises next, at {@code noticeAt}; null when nothing more
 */
public record Report(String planId, String periodKey, String unitId, String form, Terms terms, ReportState state,
		@Nullable Outcome outcome, @Nullable Instant firstSubmittedAt, @Nullable Instant submittedAt,
		@Nullable Instant acceptedAt, List<Section> sections, List<Comment> comments, @Nullable String reason,
		int version, List<Submission> submissions, @Nullable Notice notice, @Nullable Instant noticeAt, int reminders,
		@Nullable Review review, @Nullable LocalDate againDue) {

	private static final Set<ReportState> EDITABLE = EnumSet.of(ReportState.OPEN, ReportState.RETURNED);

	public Report {
		sections = List.copyOf(sections);
		comments = List.copyOf(comments);
		submissions = List.copyOf(submissions);
	}

	public static Report opened(String planId, String periodKey, String unitId, String form, Terms terms,
			List<Section> sections) {
		return new Report(planId, periodKey, unitId, form, terms, ReportState.OPEN, null, null, null, null, sections,
				List.of(), null, 0, List.of(), Notice.LATE, terms.dueAt(), 0, null, null);
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
		RuleViolated.require(editable(), "report-not-editable");
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
		return new Signing(this).submit(filled, by, now);
	}

	/** A signed "nothing to report" is an answer; no answer is not. */
	public Decision confirmNil(String reason, List<Section> blank, String by, Instant now) {
		return new Signing(this).confirmNil(reason, blank, by, now);
	}

	public Decision supplement(Instant now) {
		return new Signing(this).supplement(now);
	}

	public Decision sendBack(String reason, List<Comment> remarks, @Nullable LocalDate againDue) {
		return new Deciding(this).sendBack(reason, remarks, againDue);
	}

	/** The first of two steps: somebody of the Office finds it in order. */
	public Decision check(Acceptance acceptance, String by, Instant now) {
		return new Deciding(this).check(acceptance, by, now);
	}

	public Decision accept(Acceptance acceptance, String by, Instant now) {
		return new Deciding(this).accept(acceptance, by, now);
	}

	public Decision reopen(String reason) {
		return new Deciding(this).reopen(reason);
	}

	/** Nothing is asked of the unit for this period, for a reason that stays readable. */
	public Decision exempt(String reason) {
		return new Deciding(this).exempt(reason);
	}

	/** The unit is no longer asked: where it has not answered, it need not. */
	public Decision release(String reason) {
		return new Deciding(this).release(reason);
	}

	/**
	 * The plan asks for what stands already: under other dates, or of a unit that left
	 * and has come back.
	 */
	public Decision askedAgain(Terms newer) {
		return new Deciding(this.terms.equals(newer) ? this : under(newer)).askAgain(newer.moves(this.terms));
	}

	public Decision remind() {
		return new Owing(this).remind();
	}

	/** What the clock says once: late at the due moment, missing at the late close. */
	public Decision note(Instant now) {
		return new Owing(this).note(now);
	}

	/**
	 * An amendment moved the dates. What the clock has said stays said; what it says next
	 * follows the new dates.
	 */
	public Report under(Terms newer) {
		return new Owing(this).under(newer);
	}

	public Stream<Figure> figures() {
		return this.sections.stream().flatMap((section) -> section.figures().stream());
	}

	Report with(ReportState state, List<Section> sections, List<Comment> comments, @Nullable String reason) {
		return with(state, sections, comments, reason, null, null);
	}

	Report with(ReportState state, List<Section> sections, List<Comment> comments, @Nullable String reason,
			@Nullable Instant acceptedAt, @Nullable Review review) {
		return new Report(this.planId, this.periodKey, this.unitId, this.form, this.terms, state, this.outcome,
				this.firstSubmittedAt, this.submittedAt, acceptedAt, sections, comments, reason, this.version,
				this.submissions, this.notice, this.noticeAt, this.reminders, review,
				(state == ReportState.RETURNED) ? this.againDue : null);
	}

	Report answered(@Nullable Outcome outcome, @Nullable Notice next, @Nullable Instant at) {
		return told(this.terms, outcome, next, at, this.reminders);
	}

	Report told(Terms terms, @Nullable Outcome outcome, @Nullable Notice next, @Nullable Instant at, int reminders) {
		return new Report(this.planId, this.periodKey, this.unitId, this.form, terms, this.state, outcome,
				this.firstSubmittedAt, this.submittedAt, this.acceptedAt, this.sections, this.comments, this.reason,
				this.version, this.submissions, next, at, reminders, this.review, this.againDue);
	}

	Report againBy(@Nullable LocalDate day) {
		return new Report(this.planId, this.periodKey, this.unitId, this.form, this.terms, this.state, this.outcome,
				this.firstSubmittedAt, this.submittedAt, this.acceptedAt, this.sections, this.comments, this.reason,
				this.version, this.submissions, this.notice, this.noticeAt, this.reminders, this.review, day);
	}

}
