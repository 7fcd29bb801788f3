package io.kehoach.notification.mongo;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.outbox.StaleRevision;
import io.kehoach.notification.application.MailSettings;
import io.kehoach.notification.application.Preferences;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.Topic;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Preferences by post, each behind its own revision.
 */
@Repository
class MongoPreferences implements Preferences {

	private static final String COLLECTION = "preferences";

	private final MongoTemplate mongo;

	private final String language;

	MongoPreferences(MongoTemplate mongo, MailSettings settings) {
		this.mongo = mongo;
		this.language = settings.language();
	}

	@Override
	public Preference of(Addressee post) {
		return preference(this.mongo.findById(post.contactId(), Row.class, COLLECTION));
	}

	@Override
	public Map<Addressee, Preference> of(Collection<Addressee> posts) {
		Query asked = new Query(where("_id").in(posts.stream().map(Addressee::contactId).distinct().toList()));
		Map<String, Row> rows = this.mongo.find(asked, Row.class, COLLECTION)
			.stream()
			.collect(Collectors.toMap(Row::id, Function.identity()));
		return posts.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (post) -> preference(rows.get(post.contactId()))));
	}

	/** What was set before there were topics names none. */
	private Preference preference(@Nullable Row row) {
		return (row == null) ? new Preference(this.language, Map.of(), 0)
				: new Preference(row.language(), (row.chosen() == null) ? Map.of() : row.chosen(), row.revision());
	}

	@Override
	public Preference set(Addressee post, Preference wanted) {
		long expectedRevision = wanted.revision();
		Row row = new Row(post.contactId(), wanted.language(), wanted.chosen(), expectedRevision + 1);
		if (!(expectedRevision == 0 ? inserted(row) : replaced(row, expectedRevision))) {
			throw new StaleRevision(post.contactId(), expectedRevision);
		}
		return of(post);
	}

	@Override
	public void silence(Addressee post, Topic topic) {
		inserted(new Row(post.contactId(), this.language, Map.of(topic, Channel.IN_APP), 1));
		String chosen = "chosen." + topic;
		this.mongo.updateFirst(new Query(where("_id").is(post.contactId()).and(chosen).ne(Channel.IN_APP.name())),
				new Update().set(chosen, Channel.IN_APP.name()).inc("revision", 1), COLLECTION);
	}

	private boolean inserted(Row row) {
		try {
			this.mongo.insert(row, COLLECTION);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private boolean replaced(Row row, long expectedRevision) {
		Query seen = new Query(where("_id").is(row.id()).and("revision").is(expectedRevision));
		Update update = new Update().set("language", row.language())
			.set("chosen", row.chosen())
			.set("revision", row.revision());
		return this.mongo.updateFirst(seen, update, COLLECTION).getMatchedCount() == 1;
	}

	record Row(@Id String id, String language, @Nullable Map<Topic, Channel> chosen, long revision) {
	}

}
