package io.kehoach.notification.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.CalendarFeeds;
import io.kehoach.notification.application.CalendarFeeds.Feed;
import io.kehoach.notification.application.DutyCalendarText;
import io.kehoach.notification.application.Posts;
import io.kehoach.notification.domain.Addressee;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A personal feed for calendar programs, which cannot sign in: the address is the key,
 * and it can be revoked.
 */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

	private final CalendarFeeds feeds;

	private final DutyCalendarText text;

	private final Posts posts;

	CalendarController(CalendarFeeds feeds, DutyCalendarText text, Posts posts) {
		this.feeds = feeds;
		this.text = text;
		this.posts = posts;
	}

	@PostMapping("/token")
	ResponseEntity<FeedView> renew(Caller caller) {
		List<String> units = units(this.posts.of(caller));
		if (units.isEmpty()) {
			throw Problem.of(HttpStatus.CONFLICT, "no-post");
		}
		List<String> named = units(this.posts.named(caller.subject()));
		List<String> byRole = units.stream().filter((unit) -> !named.contains(unit)).toList();
		String path = "/api/calendar/" + this.feeds.renew(caller.subject(), byRole) + ".ics";
		return ResponseEntity.created(URI.create(path)).body(new FeedView(path));
	}

	@DeleteMapping("/token")
	ResponseEntity<Void> revoke(Caller caller) {
		this.feeds.revoke(caller.subject());
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/{token}.ics")
	ResponseEntity<String> feed(@PathVariable String token) {
		Feed feed = this.feeds.find(token).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		List<String> units = Stream.concat(units(this.posts.named(feed.subject())).stream(), feed.byRole().stream())
			.distinct()
			.toList();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
			.header("Cache-Control", "private, max-age=900")
			.body(this.text.of(units));
	}

	private static List<String> units(List<Addressee> posts) {
		return posts.stream().map(Addressee::unitId).distinct().toList();
	}

	record FeedView(String href) {
	}

}
