package io.kehoach.task.web;

import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.FanOutView;
import io.kehoach.task.application.FanOuts;
import io.kehoach.task.application.Reach;
import io.kehoach.task.application.RowCounts;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.TaskMode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How each row of a plan stands, and how far the tasks follow the plan.
 */
@RestController
@RequestMapping("/api/plan-items")
class PlanItemsController {

	private final Tasks tasks;

	private final FanOuts fanOuts;

	private final BusinessClock clock;

	PlanItemsController(Tasks tasks, FanOuts fanOuts, BusinessClock clock) {
		this.tasks = tasks;
		this.fanOuts = fanOuts;
		this.clock = clock;
	}

	@GetMapping
	RollUp rollUp(@RequestParam String plan, Caller caller) {
		FanOutView view = this.fanOuts.view(plan)
			.filter((found) -> caller.scope().includes(found.plan().issuerUnitId()))
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		Map<String, RowCounts> counts = this.tasks.rollUp(plan, Reach.issuing(caller), this.clock.instant());
		List<Line> lines = view.plan()
			.rows()
			.stream()
			.map((row) -> Line.of(row, counts.getOrDefault(row.itemId(), RowCounts.NONE)))
			.toList();
		return new RollUp(plan, new Progress(view.state(), view.done(), view.total(), view.failure()), lines, null);
	}

	record RollUp(String planId, Progress fanOut, List<Line> items, @Nullable String next) {

	}

	/** How many of the plan's tasks follow its newest version. */
	record Progress(String state, int done, int total, @Nullable String failure) {

	}

	record Line(String itemId, @Nullable String no, String content, long expected, long done, long overdue,
			long exempt) {

		/**
		 * A row that any one unit may take is one result, however many may still take it;
		 * so is one that the plan prints as done.
		 */
		static Line of(PlanRow row, RowCounts counts) {
			if (row.isDone()) {
				return new Line(row.itemId(), row.no(), row.content(), 1, 1, 0, 0);
			}
			long expected = (row.mode() == TaskMode.ANY) ? Math.min(1, counts.expected()) : counts.expected();
			long overdue = (row.mode() == TaskMode.ANY) ? Math.min(1, counts.overdue()) : counts.overdue();
			return new Line(row.itemId(), row.no(), row.content(), expected, counts.done(), overdue, counts.exempt());
		}

	}

}
