package io.kehoach.report.application;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.archive.ArchiveWriter;
import io.kehoach.chassis.archive.AuditFiles;
import io.kehoach.chassis.archive.AuditTrail;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.jobs.JobRun;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.ConsolidationStatus;
import io.kehoach.report.domain.Report;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What this service puts into an evidence pack: the reports with every signed version,
 * the consolidated reports, and who did what.
 */
@Component
class PackContents {

	private final PackedReports reports;

	private final Consolidations consolidations;

	private final Units units;

	private final OfficialForms document;

	private final List<PackSection> sections;

	private final AuditTrail trail;

	PackContents(PackedReports reports, Consolidations consolidations, Units units, OfficialForms document,
			List<PackSection> sections, AuditTrail trail) {
		this.reports = reports;
		this.consolidations = consolidations;
		this.units = units;
		this.document = document;
		this.sections = sections;
		this.trail = trail;
	}

	void write(ArchiveWriter archive, PackRequest request, JobRun run) throws IOException {
		archive.add("yeu-cau.json", EventJson.write(request));
		reports(archive, request, run);
		run.progress(80, "consolidations");
		consolidations(archive, request);
		for (PackSection section : this.sections) {
			section.write(archive, request);
		}
		run.progress(90, "audit");
		AuditFiles.add(archive, "nhat-ky", () -> this.trail.of(request.planId(), about(request)));
	}

	private void reports(ArchiveWriter archive, PackRequest request, JobRun run) throws IOException {
		StringBuilder table = new StringBuilder(PackedTable.HEAD);
		this.reports.each(request, (page) -> {
			run.progress(20, "reports");
			Map<String, String> names = this.units.names(page.stream().map(Report::unitId).toList());
			for (Report report : page) {
				String path = "bao-cao/" + ArchiveWriter.fileName(report.periodKey()) + "/" + report.unitId() + ".json";
				archive.add(path, EventJson.write(report));
				table.append(PackedTable.row(report, names.getOrDefault(report.unitId(), report.unitId()), path,
						request.requestedAt()));
			}
		});
		archive.add("bao-cao.csv", table.toString());
	}

	/** A draft is nobody's word yet. */
	private void consolidations(ArchiveWriter archive, PackRequest request) throws IOException {
		Predicate<Consolidation> wanted = (made) -> made.status() != ConsolidationStatus.DRAFT
				&& (request.periodKey() == null || made.periodKey().equals(request.periodKey()));
		for (Stored<Consolidation> stored : this.consolidations.list(request.planId(), Scope.everything())) {
			if (request.unitId() == null && wanted.test(stored.state())) {
				String path = "tong-hop/" + ArchiveWriter.fileName(stored.state().periodKey()) + "-" + stored.id();
				archive.add(path + ".json", EventJson.write(stored.state()));
				byte[] docx = this.document.docx(stored.state());
				archive.add(path + ".docx", (out) -> out.write(docx));
			}
		}
	}

	private static Map<String, @Nullable String> about(PackRequest request) {
		Map<String, @Nullable String> facts = new HashMap<>();
		facts.put("unitId", request.unitId());
		facts.put("periodKey", request.periodKey());
		return facts;
	}

}
