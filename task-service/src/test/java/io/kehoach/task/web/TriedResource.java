package io.kehoach.task.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.kehoach.chassis.archive.Archives;
import io.kehoach.task.application.BuiltPart;
import io.kehoach.task.application.Bulk;
import io.kehoach.task.application.BulkAction;
import io.kehoach.task.application.Bulks;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.FanOuts;
import io.kehoach.task.application.HandOver;
import io.kehoach.task.application.HandOvers;
import io.kehoach.task.application.Obstacles;
import io.kehoach.task.application.PackParts;
import io.kehoach.task.application.SamplePlan;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.application.Uploads;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

import static io.kehoach.task.domain.ATask.CALENDAR;

/**
 * One of everything, all of the unit x-so: what operations are tried on.
 */
record TriedResource(String plan, String task, String obstacle, String evidence, String upload, String handOver,
		String bulk) {

	/** A body of that name, so that every role acts for it. */
	static void body(ApplicationContext service, String id, @Nullable String parent) {
		service.getBean(Units.class).keep(id, new Units.Unit(id, "BODY", parent), 1);
	}

	static TriedResource in(ApplicationContext service) throws IOException {
		String plan = "plan-" + UUID.randomUUID();
		Task task = PlanFollowing
			.assigned(new Assignment(plan, "x-so", "x-so", "x-so", TaskRole.LEAD, ATask.row(), ATask.END_OF_MARCH,
					LocalDate.of(2023, 1, 16)), 1, ATask.system("2023-01-16T01:00:00Z"), CALENDAR)
			.task();
		service.getBean(Tasks.class).add(new Outcome(task, List.of()));
		String obstacle = service.getBean(Obstacles.class)
			.add(Obstacle.raise("o-" + UUID.randomUUID(), task, ATask.unit("2023-01-17T01:00:00Z"), "x"))
			.id();
		fannedOut(service, plan);
		packed(service, plan);
		Uploads uploads = service.getBean(Uploads.class);
		return new TriedResource(plan, task.id(), obstacle,
				StoredFile.of(task, "a.txt", "a", uploads, service.getBean(EvidenceFiles.class), Instant.EPOCH)
					.evidenceId(),
				uploads.begin("u-" + UUID.randomUUID(), task, "a.txt", "text/plain", 3, Instant.EPOCH).uploadId(),
				handedOver(service), decided(service, task.id()));
	}

	private static void fannedOut(ApplicationContext service, String plan) {
		IssuedPlan sample = SamplePlan.issued(plan);
		service.getBean(FanOuts.class)
			.replace(new IssuedPlan(sample.planId(), 1, sample.status(), "x", null, "x-so", "x-so", List.of(),
					List.of(), Map.of()), 1, SamplePlan.ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
	}

	private static void packed(ApplicationContext service, String plan) throws IOException {
		service.getBean(PackParts.class)
			.add(new BuiltPart(plan, plan, "x-so", "a.zip", service.getBean(Archives.class)
				.build(plan, Instant.EPOCH, (archive) -> archive.add("a.txt", "a"))));
	}

	private static String decided(ApplicationContext service, String task) {
		String id = UUID.randomUUID().toString();
		service.getBean(Bulks.class)
			.keep(new Bulk(id, BulkAction.CONFIRM, "x-so", null, null, List.of(task), ATask.OFFICE,
					Instant.parse("2023-12-31T00:00:00Z")));
		return id;
	}

	private static String handedOver(ApplicationContext service) {
		String id = UUID.randomUUID().toString();
		service.getBean(HandOvers.class)
			.keep(new HandOver(id, "x-so", "a", "b", null, null, Instant.parse("2023-12-31T00:00:00Z"), ATask.OFFICE,
					List.of()));
		return id;
	}

	String path(String template) {
		return template.replace("/api/obstacles/{id}", "/api/obstacles/" + this.obstacle)
			.replace("/api/tasks/evidence-packs/{id}", "/api/tasks/evidence-packs/" + this.plan)
			.replace("/api/tasks/{id}", "/api/tasks/" + this.task)
			.replace("{evidenceId}", this.evidence)
			.replace("/api/hand-overs/{id}", "/api/hand-overs/" + this.handOver)
			.replace("{viewId}", "none")
			.replace("{uploadId}", this.upload)
			.replace("{bulkId}", this.bulk)
			.replace("{n}", "1")
			.replace("{id}", "none");
	}

}
