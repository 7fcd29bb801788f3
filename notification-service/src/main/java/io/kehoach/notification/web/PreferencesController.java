package io.kehoach.notification.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Problem;
import io.kehoach.notification.application.Posts;
import io.kehoach.notification.application.Preferences;
import io.kehoach.notification.application.Preferences.Preference;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.MessageClass;
import io.kehoach.notification.domain.Post;
import io.kehoach.notification.domain.Topic;
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
 * How my post wants to be written to, topic by topic.
 */
@RestController
@RequestMapping("/api/preferences")
class PreferencesController {

	/** The digest is how the others arrive. */
	private static final Set<Topic> TOPICS = EnumSet.complementOf(EnumSet.of(Topic.DIGESTS));

	private final Preferences preferences;

	private final Posts posts;

	PreferencesController(Preferences preferences, Posts posts) {
		this.preferences = preferences;
		this.posts = posts;
	}

	@GetMapping
	ResponseEntity<PreferenceView> mine(Caller caller, PostQuery asked) {
		List<Addressee> held = this.posts.of(caller);
		Addressee post = asked.among(held);
		return view(post, held, this.preferences.of(post));
	}

	@PutMapping
	ResponseEntity<PreferenceView> set(Caller caller, PostQuery asked, @IfMatch long revision,
			@Valid @RequestBody PreferenceRequest request) {
		request.refuseWhatIsNotOffered();
		List<Addressee> held = this.posts.of(caller);
		Addressee post = asked.among(held);
		return view(post, held, this.preferences.set(post, request.seenAt(revision)));
	}

	private static ResponseEntity<PreferenceView> view(Addressee post, List<Addressee> held, Preference preference) {
		return ResponseEntity.ok()
			.eTag("\"" + preference.revision() + "\"")
			.body(new PreferenceView(post.unitId(), post.post(), held, preference.language(),
					TOPICS.stream().map((topic) -> TopicView.of(topic, preference)).toList()));
	}

	/**
	 * One of the posts that a person holds; the first where none is named.
	 */
	record PostQuery(@Nullable String unit, @Nullable Post post) {

		Addressee among(List<Addressee> held) {
			return held.stream()
				.filter((one) -> this.unit == null || this.unit.equals(one.unitId()))
				.filter((one) -> this.post == null || this.post == one.post())
				.findFirst()
				.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-post"));
		}
	}

	/**
	 * @param posts that the person holds
	 */
	record PreferenceView(String unitId, Post post, List<Addressee> posts, String language, List<TopicView> topics) {
	}

	/**
	 * @param channels that one may choose from
	 */
	record TopicView(Topic topic, MessageClass messageClass, List<Kind> kinds, Channel channel, Set<Channel> channels) {

		static TopicView of(Topic topic, Preference preference) {
			List<Kind> kinds = Arrays.stream(Kind.values()).filter((kind) -> kind.topic() == topic).toList();
			return new TopicView(topic, topic.messageClass(), kinds, preference.channel(topic), topic.offers());
		}
	}

	/**
	 * @param channels of the topics that are not to have their usual one
	 */
	record PreferenceRequest(@NotNull @Pattern(regexp = "vi|en") String language,
			@NotNull Map<Topic, @NotNull Channel> channels) {

		void refuseWhatIsNotOffered() {
			List<Topic> refused = this.channels.entrySet()
				.stream()
				.filter((wish) -> !wish.getKey().offers().contains(wish.getValue()))
				.map(Map.Entry::getKey)
				.sorted()
				.toList();
			if (refused.isEmpty()) {
				return;
			}
			Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, reason(refused.getFirst()));
			refused.forEach((topic) -> problem.withError("/channels/" + topic, reason(topic)));
			throw problem;
		}

		private String reason(Topic topic) {
			return (this.channels.get(topic) == Channel.IN_APP) ? "duty-not-silenced" : "channel-not-offered";
		}

		Preference seenAt(long revision) {
			Map<Topic, Channel> chosen = this.channels.entrySet()
				.stream()
				.filter((wish) -> wish.getValue() != wish.getKey().usual())
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
			return new Preference(this.language, chosen, revision);
		}
	}

}
