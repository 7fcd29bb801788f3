package io.kehoach.notification.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.NotificationLists.Counts;
import io.kehoach.notification.application.ReminderEffects;
import io.kehoach.notification.application.ReminderEffects.Effect;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The delivery log as a whole: its figures, as they change, and as a file.
 */
@RestController
@RequestMapping("/api/deliveries")
class DeliveryLogController {

	private final NotificationLists lists;

	private final ReminderEffects effects;

	private final DeliveryExport export;

	private final Streams streams;

	private final Unread unread;

	private final Figures figures;

	DeliveryLogController(NotificationLists lists, ReminderEffects effects, DeliveryExport export, Streams streams,
			Unread unread, Figures figures) {
		this.lists = lists;
		this.effects = effects;
		this.export = export;
		this.streams = streams;
		this.unread = unread;
		this.figures = figures;
	}

	@GetMapping("/summary")
	Counts summary(Caller caller, @RequestParam(required = false) @Nullable String plan) {
		return this.lists.counts(caller.scope(), plan);
	}

	/** Says what the stream of notifications says, too: a tab needs no second one. */
	@GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter stream(Caller caller) {
		return this.streams.open(this.figures.of(caller.scope()), this.unread.of(caller));
	}

	@GetMapping("/effectiveness")
	Effectiveness effectiveness(Caller caller, @RequestParam(required = false) @Nullable String plan,
			@RequestParam(defaultValue = "3") @Min(1) @Max(90) int within) {
		return new Effectiveness(within, this.effects.of(caller.scope(), plan, Duration.ofDays(within)));
	}

	@GetMapping("/export")
	void export(Caller caller, DeliveryQuery query, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"deliveries.csv\"");
		this.export.write(caller.scope(), query.filter(), response.getWriter());
	}

	/**
	 * @param within days that count as an answer to the reminder
	 */
	record Effectiveness(int within, List<Effect> steps) {
	}

}
