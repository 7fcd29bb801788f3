package io.kehoach.notification.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.ProblemTexts;
import io.kehoach.notification.application.Directory;
import io.kehoach.notification.application.Letters;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.domain.Delivery;
import io.kehoach.notification.domain.Notification;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Notifications as people see them.
 */
@Component
class NotificationViews {

	private final Letters letters;

	private final Directory directory;

	private final Notifications notifications;

	private final ObjectProvider<HttpServletRequest> requests;

	NotificationViews(Letters letters, Directory directory, Notifications notifications,
			ObjectProvider<HttpServletRequest> requests) {
		this.letters = letters;
		this.directory = directory;
		this.notifications = notifications;
		this.requests = requests;
	}

	/** The language the caller asked for, Vietnamese where it is none of ours. */
	String language() {
		HttpServletRequest request = this.requests.getObject();
		return ProblemTexts.language(request.getHeader("Accept-Language")).getLanguage();
	}

	MyNotification mine(Stored<Notification> stored, String subject, String language) {
		Notification state = stored.state();
		return new MyNotification(stored.id(), state.kind(), state.kind().topic().messageClass(),
				this.letters.line(state, language), state.about().subjectKind().path(state.about().subjectId()),
				state.to().unitId(), state.to().post().name(), state.about().planId(), state.about().planTitle(),
				state.about().subjectId(), state.about().dueOn(), state.createdAt(), state.readBy(subject),
				state.state());
	}

	List<DeliveryView> deliveries(List<Stored<Notification>> found) {
		Map<String, Notification> digests = new HashMap<>();
		List<String> ids = found.stream()
			.map((one) -> one.state().digestId())
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.toList();
		if (!ids.isEmpty()) {
			this.notifications.all(ids).forEach((digest) -> digests.put(digest.id(), digest.state()));
		}
		return found.stream().map((one) -> delivery(one, digests.get(one.state().digestId()))).toList();
	}

	DeliveryView delivery(Stored<Notification> stored, @Nullable Notification digest) {
		Notification own = stored.state();
		// Until the outcome is passed on, a member stands where its digest stands.
		Notification told = (digest == null || own.reason() != null) ? own : digest;
		Delivery mail = told.delivery();
		return new DeliveryView(stored.id(), own.kind(), this.letters.line(own, language()), own.about().subjectKind(),
				own.about().subjectId(), own.about().subjectKind().path(own.about().subjectId()), own.about().planId(),
				own.to().unitId(),
				this.directory.unit(own.to().unitId()).map(Directory.Unit::name).orElse(own.to().unitId()),
				own.to().post().name(), mail.name(), mail.address(), told.state(), told.reason(), mail.reply(),
				mail.attempts(), mail.resends(), mail.maybeTwice(), own.digestId(), own.covers().size(),
				mail.templateVersion(), mail.language(), own.createdAt(), mail.sentAt(), mail.endedAt(),
				told.nextTryAt(), own.actedAt(), "\"" + stored.revision() + "\"");
	}

}
