package io.kehoach.report.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Acceptance;
import io.kehoach.report.domain.Attachment;
import io.kehoach.report.domain.Comment;
import io.kehoach.report.domain.Decision;
import io.kehoach.report.domain.Edit;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.RuleViolated;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What units and the Office do with reports.
 */
@Service
public class ReportDesk {

	private final Reports reports;

	private final Drafts drafts;

	private final Forms forms;

	private final ReportFiles files;

	private final BusinessClock clock;

	ReportDesk(Reports reports, Drafts drafts, Forms forms, ReportFiles files, BusinessClock clock) {
		this.reports = reports;
		this.drafts = drafts;
		this.forms = forms;
		this.files = files;
		this.clock = clock;
	}

	public Optional<Stored<Report>> find(String id, Caller caller) {
		return this.reports.find(id, caller.scope());
	}

	public List<Stored<Report>> list(Reports.Filter filter, Caller caller) {
		return this.reports.list(filter, caller.scope());
	}

	public Stored<Report> edit(String id, long revision, List<Edit> edits, Caller caller) {
		List<String> named = edits.stream()
			.map(Edit::files)
			.filter(Objects::nonNull)
			.flatMap((it) -> it.ids().stream())
			.toList();
		Map<String, Attachment> stored = named.isEmpty() ? Map.of() : this.files.aboutToBeNamed(id, named);
		return this.reports.change(id, caller.scope(), revision, caller.actor(),
				(report) -> new Decision(report.edit(edits, stored), List.of()));
	}

	public Stored<Report> submit(String id, long revision, Caller caller) {
		return this.reports.change(id, caller.scope(), revision, caller.actor(),
				(report) -> report.submit(this.drafts.sections(report), caller.subject(), this.clock.instant()));
	}

	public Stored<Report> confirmNil(String id, long revision, String reason, Caller caller) {
		return this.reports.change(id, caller.scope(), revision, caller.actor(), (report) -> report.confirmNil(reason,
				this.drafts.blank(report), caller.subject(), this.clock.instant()));
	}

	public Stored<Report> supplement(String id, long revision, Caller caller) {
		return this.reports.change(id, caller.scope(), revision, caller.actor(),
				(report) -> report.supplement(this.clock.instant()));
	}

	public Stored<Report> sendBack(String id, long revision, String reason, List<Comment> remarks,
			@Nullable LocalDate againDue, Caller caller) {
		RuleViolated.require(againDue == null || !againDue.isBefore(this.clock.today()), "report-due-again-past");
		return this.reports.change(id, caller.scope(), revision, caller.actor(),
				(report) -> report.sendBack(reason, remarks, againDue));
	}

	public Stored<Report> check(String id, long revision, Caller caller) {
		return this.reports.change(id, caller.scope(), revision, caller.actor(),
				(report) -> report.check(acceptance(report), caller.subject(), this.clock.instant()));
	}

	public Stored<Report> accept(String id, long revision, Caller caller) {
		return this.reports.change(id, caller.scope(), revision, caller.actor(),
				(report) -> report.accept(acceptance(report), caller.subject(), this.clock.instant()));
	}

	private Acceptance acceptance(Report report) {
		return this.forms.named(report.form()).acceptance();
	}

	public Stored<Report> reopen(String id, long revision, String reason, Caller caller) {
		return this.reports.change(id, caller.scope(), revision, caller.actor(), (report) -> report.reopen(reason));
	}

	public Stored<Report> exempt(String id, long revision, String reason, Caller caller) {
		return this.reports.change(id, caller.scope(), revision, caller.actor(), (report) -> report.exempt(reason));
	}

	/** Asks again; whoever has answered meanwhile is left in peace. */
	public List<String> remind(List<String> ids, Caller caller) {
		return ids.stream().filter((id) -> remind(id, caller)).toList();
	}

	private boolean remind(String id, Caller caller) {
		boolean owed = this.reports.find(id, caller.scope()).filter((report) -> report.state().editable()).isPresent();
		if (owed) {
			this.reports.note(id, caller.scope(), caller.actor(),
					(report) -> report.editable() ? report.remind() : new Decision(report, List.of()));
		}
		return owed;
	}

}
