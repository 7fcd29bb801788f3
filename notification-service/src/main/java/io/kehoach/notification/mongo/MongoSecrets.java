package io.kehoach.notification.mongo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.kehoach.chassis.events.Guards;
import io.kehoach.notification.application.Secrets;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Secrets in the service's own database: whoever asks first makes one, the others read
 * it.
 */
@Repository
class MongoSecrets implements Secrets {

	private static final String COLLECTION = "secrets";

	private static final int BYTES = 32;

	private final MongoTemplate mongo;

	private final Guards guards;

	private final Map<String, byte[]> known = new ConcurrentHashMap<>();

	MongoSecrets(MongoTemplate mongo, Guards guards) {
		this.mongo = mongo;
		this.guards = guards;
	}

	@Override
	public byte[] secret(String name) {
		return this.known.computeIfAbsent(name, this::readOrMake).clone();
	}

	private byte[] readOrMake(String name) {
		byte[] fresh = new byte[BYTES];
		new SecureRandom().nextBytes(fresh);
		this.guards.insertOnce(COLLECTION, new Row(name, Base64.getEncoder().encodeToString(fresh)));
		Row row = this.mongo.findById(name, Row.class, COLLECTION);
		if (row == null) {
			throw new IllegalStateException("Secret " + name + " was removed");
		}
		return Base64.getDecoder().decode(row.value());
	}

	record Row(@Id String id, String value) {
	}

}
