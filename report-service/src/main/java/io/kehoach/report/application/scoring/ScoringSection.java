package io.kehoach.report.application.scoring;

import org.jspecify.annotations.Nullable;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.chassis.archive.AuditTrail;
import io.kehoach.chassis.archive.AuditFiles;
import java.util.HashMap;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.archive.ArchiveWriter;
import io.kehoach.chassis.archive.Csv;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.PackRequest;
import io.kehoach.report.application.PackSection;
import io.kehoach.report.application.Units;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;

import org.springframework.stereotype.Component;

/**
 * The scoring years that count a plan: every sheet with all its scores, the criteria they
 * were given by, the ranking, the award proposals, and who did what. A period's pack has
 * none, since a year is scored whole; a unit's pack holds its own sheet only.
 */
@Component
class ScoringSection implements PackSection {

	private final Rankings rankings;

	private final Scores scores;

	private final CriteriaSets sets;

	private final AwardProposals awards;

	private final Units units;

	private final AuditTrail trail;

	ScoringSection(Rankings rankings, Scores scores, CriteriaSets sets, AwardProposals awards, Units units,
			AuditTrail trail) {
		this.rankings = rankings;
		this.scores = scores;
		this.sets = sets;
		this.awards = awards;
		this.units = units;
		this.trail = trail;
	}

	@Override
	public void write(ArchiveWriter archive, PackRequest request) throws IOException {
		if (request.periodKey() != null) {
			return;
		}
		for (Stored<Ranking> year : this.rankings.ofPlan(request.planId(), Scope.everything())) {
			String folder = "cham-diem/" + ArchiveWriter.fileName(year.id());
			archive.add(folder + "/tieu-chi.json", EventJson
				.write(this.sets.find(year.state().criteriaSetId(), Scope.everything()).orElseThrow().state()));
			if (request.unitId() == null) {
				archive.add(folder + "/xep-hang.json", EventJson.write(year.state()));
			}
			sheets(archive, folder, sheets(year.id(), request));
			awards(archive, folder, year, request.unitId());
			Map<String, @Nullable String> about = new HashMap<>();
			about.put("unitId", request.unitId());
			AuditFiles.add(archive, folder + "/nhat-ky", () -> this.trail.of(year.id(), about));
		}
	}

	/** Drafts are nobody's word yet. */
	private void awards(ArchiveWriter archive, String folder, Stored<Ranking> year, @Nullable String unitId)
			throws IOException {
		List<AwardProposal> proposed = this.awards.list(year.state().year(), Scope.everything(), null)
			.stream()
			.map(Stored::state)
			.filter((award) -> award.rankingId().equals(year.id()) && (unitId == null || award.unitId().equals(unitId)))
			.toList();
		if (!proposed.isEmpty()) {
			archive.add(folder + "/de-nghi-khen-thuong.json", EventJson.write(proposed));
		}
	}

	private List<Score> sheets(String rankingId, PackRequest request) {
		Collection<Score> all = (request.unitId() == null) ? this.scores.ofRanking(rankingId)
				: this.scores.find(Score.id(rankingId, request.unitId()), Scope.everything())
					.map(Stored::state)
					.stream()
					.toList();
		return all.stream().filter((score) -> !score.scorings().isEmpty()).toList();
	}

	private void sheets(ArchiveWriter archive, String folder, List<Score> sheets) throws IOException {
		Map<String, String> names = this.units.names(sheets.stream().map(Score::unitId).toList());
		StringBuilder table = new StringBuilder(Csv.BYTE_ORDER_MARK
				+ Csv.line(Stream.of("Đơn vị", "Tên đơn vị", "Trạng thái", "Tự chấm", "Thẩm định", "Phúc tra", "Tệp")));
		for (Score sheet : sheets) {
			String path = folder + "/" + sheet.unitId() + ".json";
			archive.add(path, EventJson.write(sheet));
			table.append(Csv.line(Stream.of(sheet.unitId(), names.getOrDefault(sheet.unitId(), sheet.unitId()),
					sheet.state(), sum(sheet, Scoring.Phase.SELF), sum(sheet, Scoring.Phase.APPRAISAL),
					sum(sheet, Scoring.Phase.RECHECK), path)));
		}
		archive.add(folder + "/cham-diem.csv", table.toString());
	}

	private static Object sum(Score sheet, Scoring.Phase phase) {
		Optional<Scoring> latest = sheet.latest(phase);
		return latest.isPresent() ? latest.get().sum() : "";
	}

}
