package io.kehoach.notification.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.kehoach.notification.application.MailSettings;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.mail.PageModel.Entry;

import org.springframework.stereotype.Component;

/**
 * What a notification says in one line, and where it leads.
 */
@Component
class Lines {

	private final Templates templates;

	private final Models models;

	private final MailSettings settings;

	Lines(Templates templates, Models models, MailSettings settings) {
		this.templates = templates;
		this.models = models;
		this.settings = settings;
	}

	Entry entry(Notification notification, String language) {
		return new Entry(of(notification, language), link(notification.about()));
	}

	Entry entry(Kind kind, About about, Addressee to, String language) {
		return new Entry(line(kind, this.templates.version(kind), about, to, language), link(about));
	}

	String of(Notification notification, String language) {
		Integer used = notification.delivery().templateVersion();
		Kind kind = notification.kind();
		return line(kind, (used == null) ? this.templates.version(kind) : used, notification.about(), notification.to(),
				language);
	}

	private String line(Kind kind, int version, About about, Addressee to, String language) {
		return this.templates.write(kind, version, language, this.models.of(about, to, language, 0)).line();
	}

	String link(About about) {
		String path = about.subjectKind()
			.path(URLEncoder.encode(about.subjectId(), StandardCharsets.UTF_8).replace("%3A", ":"));
		return this.settings.publicUrl().toString().replaceAll("/$", "") + path;
	}

}
