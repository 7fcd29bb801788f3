package io.kehoach.task.web;

import java.net.URI;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.SavedView;
import io.kehoach.task.application.SavedViews;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The caller's own saved views of the list of tasks.
 */
@RestController
@RequestMapping("/api/task-views")
class SavedViewsController {

	/** More than anybody finds again. */
	static final int MOST = 50;

	private final SavedViews views;

	private final BusinessClock clock;

	SavedViewsController(SavedViews views, BusinessClock clock) {
		this.views = views;
		this.clock = clock;
	}

	@GetMapping
	Page<View> list(Caller caller) {
		return new Page<>(this.views.of(caller.subject()).stream().map(View::of).toList(), null);
	}

	@PostMapping
	ResponseEntity<View> save(@Valid @RequestBody Requests.View body, Caller caller) {
		List<SavedView> standing = this.views.of(caller.subject());
		if (standing.size() >= MOST) {
			throw Problem.of(HttpStatus.CONFLICT, "too-many-views", MOST);
		}
		SavedView view = new SavedView(CommandId.derivedId("task-view"), caller.subject(), body.name().strip(),
				body.query(), this.clock.instant());
		this.views.keep(view);
		return ResponseEntity.created(URI.create("/api/task-views/" + view.viewId())).body(View.of(view));
	}

	@DeleteMapping("/{viewId}")
	ResponseEntity<Void> remove(@PathVariable String viewId, Caller caller) {
		this.views.remove(viewId, caller.subject());
		return ResponseEntity.noContent().build();
	}

	record View(String id, String name, String query) {

		static View of(SavedView view) {
			return new View(view.viewId(), view.name(), view.query());
		}

	}

}
