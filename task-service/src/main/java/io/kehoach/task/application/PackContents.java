package io.kehoach.task.application;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.archive.ArchiveWriter;
import io.kehoach.chassis.archive.AuditFiles;
import io.kehoach.chassis.archive.Csv;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.jobs.JobRun;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.task.domain.Comment;
import io.kehoach.task.domain.Evidence;
import io.kehoach.task.domain.Extension;
import io.kehoach.task.domain.HistoryEntry;
import io.kehoach.task.domain.Task;

import org.springframework.stereotype.Component;

/**
 * What this service puts into an evidence pack: tasks with their history, the files that
 * prove them, obstacles, and who did what.
 */
@Component
class PackContents {

	private final Tasks tasks;

	private final Obstacles obstacles;

	private final EvidenceFiles files;

	private final BusinessClock clock;

	private final Units units;

	PackContents(Tasks tasks, Units units, Obstacles obstacles, EvidenceFiles files, BusinessClock clock) {
		this.tasks = tasks;
		this.units = units;
		this.obstacles = obstacles;
		this.files = files;
		this.clock = clock;
	}

	void write(ArchiveWriter archive, PackRequest request, JobRun run) throws IOException {
		PackedTasks packed = new PackedTasks(this.tasks, request, this.clock.zone());
		PackedObstacles raised = new PackedObstacles(this.obstacles, packed);
		archive.add("yeu-cau.json", EventJson.write(request));
		archive.add("nhiem-vu.csv", (out) -> table(out, packed));
		for (Task task : (Iterable<Task>) packed.all()::iterator) {
			run.progress(20, "tasks");
			add(archive, task, run);
		}
		run.progress(80, "obstacles");
		raised.addTo(archive);
		run.progress(90, "audit");
		AuditFiles.add(archive, "nhat-ky", () -> Stream.concat(packed.audit(), raised.audit()));
	}

	private void add(ArchiveWriter archive, Task task, JobRun run) throws IOException {
		archive.add("nhiem-vu/" + task.unitId() + "/" + fileName(task) + ".json", EventJson.write(Packed.of(task)));
		for (String id : new LinkedHashSet<>(task.evidence().stream().map(Evidence::evidenceId).toList())) {
			Optional<EvidenceFile> file = this.files.find(id, Scope.everything());
			if (file.isPresent()) {
				run.progress(50, "evidence");
				try (InputStream content = this.files.open(file.get())) {
					archive.add(
							"minh-chung/" + task.unitId() + "/" + id + "-" + ArchiveWriter.fileName(file.get().name()),
							content);
				}
			}
		}
	}

	/** The part of a task's id that differs within the plan and the unit. */
	private static String fileName(Task task) {
		String row = task.id().substring(task.planId().length() + 1);
		return ArchiveWriter.fileName(row.replace(':', '-'));
	}

	private void table(OutputStream out, PackedTasks packed) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		writer.write(Csv.BYTE_ORDER_MARK
				+ Csv.line(Stream.of("STT", "Nội dung", "Đơn vị", "Vai trò", "Thời gian", "Hạn", "Trạng thái",
						"Tiến độ (%)", "Ngày gửi", "Ngày xác nhận", "Kết quả", "Số minh chứng", "Tệp", "Mã đơn vị")));
		for (Iterator<Task> all = packed.all().iterator(); all.hasNext();) {
			writer.write(row(all.next()));
		}
		writer.flush();
	}

	private String row(Task task) {
		return Csv.line(Arrays
			.asList(task.row().itemNo(), task.row().content(), this.units.shownName(task.unitId()),
					TaskTable.FILED.word(task.role().wire()), task.row().window().text(), task.deadline().dueOn(),
					TaskTable.FILED.word(task.execution().state()), task.execution().progress(),
					task.execution().submittedAt(), task.execution().confirmedAt(), task.execution().result(),
					task.evidence().size(), "nhiem-vu/" + task.unitId() + "/" + fileName(task) + ".json", task.unitId())
			.stream());
	}

	private record Packed(TaskPicture task, List<Extension> extensions, List<Comment> comments,
			List<HistoryEntry> history) {

		static Packed of(Task task) {
			return new Packed(TaskPicture.of(task), task.extensions(), task.comments(), task.history());
		}

	}

}
