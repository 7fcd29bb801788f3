package io.kehoach.report.mongo;

import java.util.Set;

import org.springframework.data.mongodb.core.query.Criteria;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Every word must begin some term. A range over the indexed terms, never a scan with a
 * pattern.
 */
final class Words {

	private static final String AFTER_EVERY_LETTER = "\uffff";

	private Words() {
	}

	static Criteria all(Set<String> words) {
		return new Criteria().andOperator(words.stream().map(Words::beginning).toList());
	}

	private static Criteria beginning(String word) {
		return where("terms").elemMatch(new Criteria().gte(word).lt(word + AFTER_EVERY_LETTER));
	}

}
