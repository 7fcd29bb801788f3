package io.kehoach.task.application;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.archive.ArchiveWriter;
import io.kehoach.chassis.archive.AuditLine;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.domain.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * The obstacles that a pack is about, page by page; of one period those raised in it.
 */
record PackedObstacles(Obstacles obstacles, PackedTasks tasks) {

	private static final int PAGE = 100;

	Stream<Obstacle> all() {
		return Stream
			.iterate(page(null), (obstacles) -> !obstacles.isEmpty(),
					(obstacles) -> page(obstacles.getLast().obstacleId()))
			.flatMap(List::stream)
			.filter(this::wanted);
	}

	private List<Obstacle> page(@Nullable String after) {
		return this.obstacles.list(this.tasks.request().planId(), null, null, Scope.everything(), after, PAGE)
			.stream()
			.map(Stored::state)
			.toList();
	}

	private boolean wanted(Obstacle obstacle) {
		PackRequest request = this.tasks.request();
		return (request.unitId() == null || request.unitId().equals(obstacle.unitId()))
				&& (request.periodKey() == null || this.tasks.inPeriod(obstacle.raisedAt()));
	}

	void addTo(ArchiveWriter archive) throws IOException {
		for (Obstacle obstacle : (Iterable<Obstacle>) all()::iterator) {
			archive.add("vuong-mac/" + ArchiveWriter.fileName(obstacle.obstacleId()) + ".json",
					EventJson.write(ObstaclePicture.of(obstacle)));
		}
	}

	/** An obstacle's way from desk to desk is its history. */
	Stream<AuditLine> audit() {
		return all().flatMap((obstacle) -> obstacle.route()
			.stream()
			.map((step) -> new AuditLine(step.at(), step.by().subject(), step.by().role(), obstacle.obstacleId(),
					"obstacle", step.note(), "desk", null, step.to().name())));
	}

}
