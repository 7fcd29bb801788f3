package io.kehoach.plan.application;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.kehoach.chassis.archive.ArchiveWriter;
import io.kehoach.chassis.archive.AuditFiles;
import io.kehoach.chassis.archive.AuditLine;
import io.kehoach.chassis.archive.AuditTrail;
import io.kehoach.chassis.archive.Csv;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.jobs.JobFailed;
import io.kehoach.chassis.jobs.JobRun;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.DistributionEntry;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.Source;
import io.kehoach.plan.domain.Standing;
import org.springframework.stereotype.Component;

/**
 * What this service puts into an evidence pack: the plan as it came and in every version,
 * who was given it, the plans that units derived from it, and who did what. A plan's
 * documents are the same for each of its periods.
 */
@Component
class PackContents {

	private final Plans plans;

	private final PlanVersions versions;

	private final SourceFiles files;

	private final Distributions distributions;

	private final PlanCopies copies;

	private final AuditTrail trail;

	PackContents(Plans plans, PlanVersions versions, SourceFiles files, Distributions distributions, PlanCopies copies,
			AuditTrail trail) {
		this.plans = plans;
		this.versions = versions;
		this.files = files;
		this.distributions = distributions;
		this.copies = copies;
		this.trail = trail;
	}

	void write(ArchiveWriter archive, PackRequest request, JobRun run) throws IOException {
		Plan plan = plans.newest(request.planId()).orElseThrow(() -> new JobFailed("not-found", Map.of()));
		List<Plan> derived = plans.derivedFrom(plan.planId())
			.stream()
			.filter((one) -> one.standing() != null)
			.filter((one) -> request.unitId() == null || request.unitId().equals(one.unitId()))
			.toList();
		archive.add("yeu-cau.json", EventJson.write(request));
		documents(archive, "ke-hoach/", plan);
		run.progress(30, "distribution");
		distribution(archive, request, plan);
		for (Plan one : derived) {
			run.progress(50, "derived-plans");
			documents(archive, "ke-hoach-don-vi/" + one.unitId() + "/" + ArchiveWriter.fileName(one.planId()) + "/",
					one);
		}
		run.progress(90, "audit");
		AuditFiles.add(archive, "nhat-ky", () -> Stream.concat(Stream.of(plan), derived.stream()).flatMap(this::audit));
	}

	private void documents(ArchiveWriter archive, String folder, Plan plan) throws IOException {
		Source source = plan.origin().source();
		if (source != null) {
			byte[] content = files.read(source.fileId()).orElse(new byte[0]);
			archive.add(folder + "van-ban-goc/" + ArchiveWriter.fileName(source.name()), (out) -> out.write(content));
		}
		for (Plan version : versions(plan)) {
			archive.add(folder + "phien-ban-" + version.inForce().version() + ".json",
					EventJson.write(Version.of(version)));
		}
	}

	/** Every version from the first to the one in force. */
	private List<Plan> versions(Plan plan) {
		int inForce = plan.inForce().version();
		Stream<Plan> former = versions.of(plan.planId())
			.stream()
			.filter((version) -> version.inForce().version() < inForce);
		return Stream.concat(former, Stream.of(plan)).toList();
	}

	private void distribution(ArchiveWriter archive, PackRequest request, Plan plan) throws IOException {
		StringBuilder table = new StringBuilder(Csv.BYTE_ORDER_MARK + Csv.line(Stream.of("Nơi nhận", "Vai trò",
				"Đơn vị", "Phiên bản", "Gửi", "Mở", "Xác nhận", "Người xác nhận", "Ghi chú")));
		Map<String, DistributionEntry> entries = new LinkedHashMap<>();
		copies.of(plan).forEach((copy) -> entries.put(copy.entryId(), copy));
		distributions.of(plan.planId()).forEach((stored) -> entries.put(stored.id(), stored.state()));
		entries.values()
			.stream()
			.filter((entry) -> request.unitId() == null || request.unitId().equals(entry.unitId()))
			.forEach((entry) -> table.append(row(entry)));
		archive.add("noi-nhan.csv", table.toString());
	}

	private static String row(DistributionEntry entry) {
		return Csv.line(
				Arrays
					.asList(entry.text(), entry.role(), entry.unitId(), entry.versionSent(), entry.sentAt(),
							entry.openedAt(), entry.acknowledgedAt(), entry.acknowledgedBy(), entry.note())
					.stream());
	}

	private Stream<AuditLine> audit(Plan plan) {
		return Stream.concat(trail.of(plan.planId(), Map.of()), VersionChanges.between(versions(plan)));
	}

	/** A version as it was in force; a draft of the next one is nobody's word yet. */
	private record Version(String planId, String unitId, Standing standing, Content content) {

		static Version of(Plan plan) {
			return new Version(plan.planId(), plan.unitId(), plan.inForce(), plan.content());
		}

	}

}
