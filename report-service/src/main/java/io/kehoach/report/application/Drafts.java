package io.kehoach.report.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Prefill;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Row;
import io.kehoach.report.domain.Section;
import io.kehoach.report.domain.Timing;

import org.springframework.stereotype.Component;

/**
 * What a report says now. While it is a draft, lines and figures that come from tasks are
 * read afresh; signing freezes them.
 */
@Component
public class Drafts {

	private final Tasks tasks;

	private final Obstacles obstacles;

	private final Forms forms;

	private final BusinessClock clock;

	Drafts(Tasks tasks, Obstacles obstacles, Forms forms, BusinessClock clock) {
		this.tasks = tasks;
		this.obstacles = obstacles;
		this.forms = forms;
		this.clock = clock;
	}

	public List<Section> sections(Report report) {
		return report.editable() ? this.forms.named(report.form()).filled(report.sections(), prefill(report))
				: report.sections();
	}

	public List<Section> blank(Report report) {
		return this.forms.named(report.form()).blank();
	}

	private Prefill prefill(Report report) {
		List<TaskPicture> led = this.tasks.ledBy(report.planId(), report.unitId());
		List<Row> specific = led.stream()
			.filter((task) -> task.itemId() != null && task.counted())
			.sorted(Comparator.comparing((task) -> number(task)))
			.map(this::row)
			.toList();
		List<Row> standing = led.stream()
			.filter((task) -> report.periodKey().equals(task.periodKey()) && task.counted())
			.map(this::row)
			.toList();
		List<Row> difficulties = this.obstacles.raisedBy(report.planId(), report.unitId())
			.stream()
			.filter((obstacle) -> !obstacle.state().equals("MERGED"))
			.map(Drafts::row)
			.toList();
		return new Prefill(specific, standing, difficulties);
	}

	/** "10" after "9", and what is not a number in its own order after both. */
	private static String number(TaskPicture task) {
		String no = Objects.requireNonNullElse(task.itemNo(), "");
		return no.matches("\\d{1,6}") ? "%06d".formatted(Integer.valueOf(no)) : "~" + no;
	}

	private Row row(TaskPicture task) {
		Instant now = this.clock.instant();
		Timing timing = task.timing(now);
		return new Row(task.id(), task.itemNo(), task.content(), task.state(), task.dueOn(), task.doneAt(),
				timing == Timing.LATE || timing == Timing.OVERDUE, task.result(), task.evidence());
	}

	private static Row row(ObstaclePicture obstacle) {
		return new Row(obstacle.id(), obstacle.itemNo(), obstacle.text(), obstacle.state(), null, null, false,
				obstacle.answer(), List.of());
	}

}
