package io.kehoach.chassis.events;

import java.util.stream.Stream;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells a store that cannot be asked now from a record that cannot be taken: the first
 * says nothing about the record.
 */
final class StoreAway {

	private StoreAway() {
	}

	static boolean behind(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof DataAccessResourceFailureException
					|| cause instanceof TransientDataAccessException || cause instanceof MongoSocketException
					|| cause instanceof MongoTimeoutException || cause instanceof MongoNotPrimaryException
					|| cause instanceof MongoNodeIsRecoveringException);
	}

}
