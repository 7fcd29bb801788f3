package io.kehoach.report.web;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Problem;
import io.kehoach.report.application.Drafts;
import io.kehoach.report.application.ReportDesk;
import io.kehoach.report.application.Units;
import io.kehoach.report.application.Workbooks;
import io.kehoach.report.domain.Edit;
import io.kehoach.report.domain.Report;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/{id}/workbook")
class WorkbookController {

	static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final ReportDesk desk;

	private final Workbooks workbooks;

	private final Drafts drafts;

	private final Units units;

	private final ReportViews views;

	WorkbookController(ReportDesk desk, Workbooks workbooks, Drafts drafts, Units units, ReportViews views) {
		this.desk = desk;
		this.workbooks = workbooks;
		this.drafts = drafts;
		this.units = units;
		this.views = views;
	}

	@GetMapping
	ResponseEntity<byte[]> get(@PathVariable String id, Caller caller) {
		Stored<Report> stored = found(id, caller);
		Report report = stored.state();
		String name = this.units.names(List.of(report.unitId())).getOrDefault(report.unitId(), report.unitId());
		String file = "bao-cao-" + report.periodKey() + "-" + report.unitId() + ".xlsx";
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(XLSX))
			.eTag("\"" + stored.revision() + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
			.body(this.workbooks.of(report, name, this.drafts.sections(report)));
	}

	@PutMapping(consumes = XLSX)
	ResponseEntity<ReportResource> put(@PathVariable String id, @IfMatch long revision, @RequestBody byte[] file,
			Caller caller) {
		Report report = found(id, caller).state();
		return this.views.of(Refusals.answer(() -> this.desk.edit(id, revision, edits(file, report), caller)));
	}

	private List<Edit> edits(byte[] file, Report report) {
		try {
			return this.workbooks.edits(file, report);
		}
		catch (Workbooks.InvalidWorkbook ex) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, ex.code());
		}
	}

	private Stored<Report> found(String id, Caller caller) {
		return this.desk.find(id, caller).orElseThrow(Refusals::notFound);
	}

}
