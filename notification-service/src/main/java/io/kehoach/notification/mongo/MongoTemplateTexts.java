package io.kehoach.notification.mongo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.kehoach.chassis.outbox.StaleRevision;
import io.kehoach.chassis.time.Remembered;
import io.kehoach.notification.application.TemplateTexts;
import io.kehoach.notification.domain.Kind;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * One document per version. Which is the newest is asked for with every mail, so that is
 * held in memory for a moment.
 */
@Repository
class MongoTemplateTexts implements TemplateTexts {

	private static final String COLLECTION = "template-texts";

	private final MongoTemplate mongo;

	private final Remembered<Map<Kind, Integer>> newest = new Remembered<>(this::newest);

	MongoTemplateTexts(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public int newest(Kind kind) {
		return this.newest.get().getOrDefault(kind, 0);
	}

	private Map<Kind, Integer> newest() {
		Query numbers = new Query();
		numbers.fields().include("kind", "version");
		Map<Kind, Integer> newest = new EnumMap<>(Kind.class);
		this.mongo.find(numbers, Known.class, COLLECTION)
			.forEach((found) -> newest.merge(found.kind(), found.version(), Math::max));
		return newest;
	}

	@Override
	public Optional<Version> find(Kind kind, int version) {
		return Optional.ofNullable(this.mongo.findById(id(kind, version), Row.class, COLLECTION)).map(Row::toVersion);
	}

	@Override
	public List<Version> versions(Kind kind) {
		return this.mongo
			.find(new Query(where("kind").is(kind)).with(Sort.by(Sort.Direction.DESC, "version")), Row.class,
					COLLECTION)
			.stream()
			.map(Row::toVersion)
			.toList();
	}

	@Override
	public void add(Version version) {
		try {
			this.mongo.insert(Row.of(version), COLLECTION);
		}
		catch (DuplicateKeyException ex) {
			throw new StaleRevision(version.kind().template(), version.version() - 1);
		}
		this.newest.forget();
	}

	private static String id(Kind kind, int version) {
		return kind.template() + ":" + version;
	}

	private record Known(Kind kind, int version) {
	}

	/**
	 * As it lies in the collection.
	 */
	record Row(@Id String id, Kind kind, int version, Map<String, String> texts, String by, Instant at) {

		static Row of(Version version) {
			return new Row(MongoTemplateTexts.id(version.kind(), version.version()), version.kind(), version.version(),
					version.texts(), version.by(), version.at());
		}

		Version toVersion() {
			return new Version(this.kind, this.version, this.texts, this.by, this.at);
		}

	}

}
