package io.kehoach.report.web;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.report.application.Search;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	@GetMapping("/api/search")
	Hits search(@RequestParam("q") String text, Caller caller) {
		Search.Found found = this.search.find(text, caller.scope());
		return new Hits(found.hits(), null, found.more());
	}

	/**
	 * @param next there are no further pages: more words find fewer
	 */
	record Hits(List<Search.Hit> items, @Nullable String next, boolean more) {
	}

}
