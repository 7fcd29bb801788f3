package io.kehoach.notification.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.Letters;
import io.kehoach.notification.application.TemplateEditing;
import io.kehoach.notification.application.TemplateEditing.TemplateRefused;
import io.kehoach.notification.application.TemplateTexts;
import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.MessageClass;
import io.kehoach.notification.domain.Topic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What mails say: the texts of every kind, in versions.
 */
@RestController
@RequestMapping("/api/templates")
class TemplatesController {

	private static final List<String> LANGUAGES = List.of("vi", "en");

	private static final int SHIPPED = 1;

	private final Letters letters;

	private final TemplateTexts texts;

	private final TemplateEditing editing;

	TemplatesController(Letters letters, TemplateTexts texts, TemplateEditing editing) {
		this.letters = letters;
		this.texts = texts;
		this.editing = editing;
	}

	@GetMapping
	TemplateList all() {
		return new TemplateList(Arrays.stream(Kind.values())
			.map((kind) -> new TemplateView(kind.template(), kind, this.letters.version(kind), kind.topic(),
					kind.topic().messageClass(), kind.topic().usual() == Channel.MAIL_AT_ONCE, LANGUAGES))
			.toList());
	}

	@GetMapping("/{id}")
	ResponseEntity<TemplateDetail> one(@PathVariable String id) {
		return view(kind(id));
	}

	@PutMapping("/{id}")
	ResponseEntity<TemplateDetail> save(Caller caller, @PathVariable String id, @IfMatch long version,
			@Valid @RequestBody TemplateRequest request) {
		Kind kind = kind(id);
		try {
			this.editing.save(kind, (int) Math.min(version, Integer.MAX_VALUE),
					Map.of("vi", request.vi(), "en", request.en()), caller.subject());
		}
		catch (TemplateRefused ex) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "template-refused", ex.where())
				.withError("/" + ex.language(), ex.where());
		}
		return view(kind);
	}

	private ResponseEntity<TemplateDetail> view(Kind kind) {
		int version = this.letters.version(kind);
		List<VersionView> versions = Stream
			.concat(this.texts.versions(kind).stream().map((one) -> new VersionView(one.version(), one.by(), one.at())),
					Stream.of(new VersionView(SHIPPED, null, null)))
			.toList();
		return ResponseEntity.ok()
			.eTag("\"" + version + "\"")
			.body(new TemplateDetail(kind.template(), kind, version, this.letters.source(kind, version, "vi"),
					this.letters.source(kind, version, "en"), this.letters.words(), versions));
	}

	static Kind kind(String template) {
		try {
			return Kind.ofTemplate(template);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
		}
	}

	record TemplateList(List<TemplateView> items) {
	}

	record TemplateView(String id, Kind kind, int version, Topic topic, MessageClass messageClass, boolean urgent,
			List<String> languages) {
	}

	/**
	 * @param words that a text may use
	 */
	record TemplateDetail(String id, Kind kind, int version, String vi, String en, List<String> words,
			List<VersionView> versions) {
	}

	/**
	 * @param by null for the version that ships with the service
	 */
	record VersionView(int version, @Nullable String by, @Nullable Instant at) {
	}

	record TemplateRequest(@NotBlank @Size(max = 8000) String vi, @NotBlank @Size(max = 8000) String en) {
	}

}
