package io.kehoach.report.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.Page;
import io.kehoach.report.application.Search;

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
	Page<Search.Hit> search(@RequestParam("q") String text, Caller caller) {
		return new Page<>(this.search.find(text, caller.scope()), null);
	}

}
