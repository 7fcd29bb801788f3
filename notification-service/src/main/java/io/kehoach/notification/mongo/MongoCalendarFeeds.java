package io.kehoach.notification.mongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.kehoach.notification.application.CalendarFeeds;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * One feed per person. Only the token's hash is kept, so a copy of the store opens no
 * calendar.
 */
@Repository
class MongoCalendarFeeds implements CalendarFeeds {

	static final String COLLECTION = "calendar-feeds";

	private static final int BYTES = 24;

	private final MongoTemplate mongo;

	MongoCalendarFeeds(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public String renew(String subject, List<String> byRole) {
		byte[] random = new byte[BYTES];
		new SecureRandom().nextBytes(random);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.mongo.save(new Row(subject, hash(token), List.copyOf(byRole)), COLLECTION);
		return token;
	}

	@Override
	public void revoke(String subject) {
		this.mongo.remove(new Query(where("_id").is(subject)), COLLECTION);
	}

	@Override
	public Optional<Feed> find(String token) {
		return Optional.ofNullable(this.mongo.findOne(new Query(where("hash").is(hash(token))), Row.class, COLLECTION))
			.map(Row::feed);
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @param byRole null where the feed was made before this was told apart
	 */
	record Row(@Id String id, String hash, @Nullable List<String> byRole) {

		Feed feed() {
			return new Feed(this.id, (this.byRole == null) ? List.of() : this.byRole);
		}

	}

}
