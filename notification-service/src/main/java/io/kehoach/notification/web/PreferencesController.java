package io.kehoach.notification.web;

import java.util.Set;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.Posts;
import io.kehoach.notification.application.Preferences;
import io.kehoach.notification.application.Preferences.Preference;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.MessageClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How my post wants to be written to.
 */
@RestController
@RequestMapping("/api/preferences")
class PreferencesController {

	private final Preferences preferences;

	private final Posts posts;

	PreferencesController(Preferences preferences, Posts posts) {
		this.preferences = preferences;
		this.posts = posts;
	}

	@GetMapping
	ResponseEntity<PreferenceView> mine(Caller caller) {
		Addressee post = post(caller);
		return view(post, this.preferences.of(post));
	}

	@PutMapping
	ResponseEntity<PreferenceView> set(Caller caller, @IfMatch long revision,
			@Valid @RequestBody PreferenceRequest request) {
		if (request.silenced().stream().anyMatch((one) -> !one.silenceable())) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "duty-not-silenced")
				.withError("/silenced", "duty-not-silenced");
		}
		Addressee post = post(caller);
		return view(post, this.preferences.set(post, request.seenAt(revision)));
	}

	private Addressee post(Caller caller) {
		return this.posts.of(caller)
			.stream()
			.findFirst()
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-post"));
	}

	private static ResponseEntity<PreferenceView> view(Addressee post, Preference preference) {
		return ResponseEntity.ok()
			.eTag("\"" + preference.revision() + "\"")
			.body(new PreferenceView(post.unitId(), post.post().name(), preference.language(), preference.silenced(),
					preference.urgentInDigest()));
	}

	record PreferenceView(String unitId, String post, String language, Set<MessageClass> silenced,
			boolean urgentInDigest) {
	}

	record PreferenceRequest(@NotNull @Pattern(regexp = "vi|en") String language, @NotNull Set<MessageClass> silenced,
			@Nullable Boolean urgentInDigest) {

		Preference seenAt(long revision) {
			return new Preference(this.language, this.silenced, Boolean.TRUE.equals(this.urgentInDigest), revision);
		}
	}

}
