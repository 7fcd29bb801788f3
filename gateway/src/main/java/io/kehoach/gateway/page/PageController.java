package io.kehoach.gateway.page;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the page under each of its addresses; the page itself decides what to show.
 */
@RestController
class PageController {

	private final IndexPage page;

	PageController(IndexPage page) {
		this.page = page;
	}

	@GetMapping(path = { "/", "/work", "/plans/**", "/tasks/**", "/reports/**", "/consolidations/**",
			"/report-templates", "/lead", "/evidence-packs", "/public/*", "/obstacles/**", "/hand-overs/**",
			"/scores/**", "/criteria", "/awards", "/notifications/**", "/deliveries/**", "/templates/**", "/admin/**",
			"/sign-in/**", "/openapi", "/asyncapi" })
	ResponseEntity<String> page() {
		return page(HttpStatus.OK);
	}

	/**
	 * Reached only from within: the client finds no route for the address and says so.
	 */
	@GetMapping("/missing")
	ResponseEntity<String> missing() {
		return page(HttpStatus.NOT_FOUND);
	}

	private ResponseEntity<String> page(HttpStatus status) {
		return ResponseEntity.status(status)
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.body(this.page.html());
	}

}
