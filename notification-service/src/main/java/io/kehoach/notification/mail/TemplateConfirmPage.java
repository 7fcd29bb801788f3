package io.kehoach.notification.mail;

import java.util.List;
import java.util.Set;

import io.kehoach.notification.application.ConfirmPage;
import io.kehoach.notification.domain.Topic;

import org.springframework.stereotype.Component;

/**
 * The pages around unsubscribing, from the same templates as the mails.
 */
@Component
class TemplateConfirmPage implements ConfirmPage {

	private final Templates templates;

	TemplateConfirmPage(Templates templates) {
		this.templates = templates;
	}

	@Override
	public String ask(Set<Topic> topics, String language) {
		Words words = Words.of(language);
		List<String> about = topics.stream().map((topic) -> words.word("topic." + topic)).toList();
		return this.templates.unsubscribe(new Page(language, words.word("unsubscribe.ask"), about,
				words.word("unsubscribe.ask.text"), words.word("unsubscribe.confirm")));
	}

	@Override
	public String done(String language) {
		Words words = Words.of(language);
		return this.templates.unsubscribe(
				new Page(language, words.word("unsubscribe.done"), List.of(), words.word("unsubscribe.done.text"), ""));
	}

	/**
	 * @param about what the question is about
	 * @param button empty where nothing is left to do
	 */
	public record Page(String language, String heading, List<String> about, String text, String button) {
	}

}
