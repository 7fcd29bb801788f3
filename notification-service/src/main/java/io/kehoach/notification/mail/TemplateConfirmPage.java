package io.kehoach.notification.mail;

import io.kehoach.notification.application.ConfirmPage;

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
	public String ask(String language) {
		Words words = Words.of(language);
		return this.templates.unsubscribe(new Page(language, words.word("unsubscribe.ask"),
				words.word("unsubscribe.ask.text"), words.word("unsubscribe.confirm")));
	}

	@Override
	public String done(String language) {
		Words words = Words.of(language);
		return this.templates
			.unsubscribe(new Page(language, words.word("unsubscribe.done"), words.word("unsubscribe.done.text"), ""));
	}

	/**
	 * @param button empty where nothing is left to do
	 */
	public record Page(String language, String heading, String text, String button) {
	}

}
