package io.kehoach.task.mongo;

import java.util.List;

import io.kehoach.chassis.events.Guards;
import io.kehoach.task.application.SavedView;
import io.kehoach.task.application.SavedViews;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Saved views under the id of their command.
 */
@Repository
class MongoSavedViews implements SavedViews {

	static final String COLLECTION = "task-views";

	private static final String SUBJECT = "view.subject";

	private final Guards guards;

	private final MongoTemplate mongo;

	MongoSavedViews(Guards guards, MongoTemplate mongo) {
		this.guards = guards;
		this.mongo = mongo;
	}

	@Override
	public void keep(SavedView view) {
		this.guards.insertOnce(COLLECTION, new ViewDocument(view.viewId(), view));
	}

	@Override
	public List<SavedView> of(String subject) {
		Query own = new Query(where(SUBJECT).is(subject)).with(Sort.by("view.name"));
		return this.mongo.find(own, ViewDocument.class, COLLECTION).stream().map(ViewDocument::view).toList();
	}

	@Override
	public void remove(String viewId, String subject) {
		this.mongo.remove(new Query(where("_id").is(viewId).and(SUBJECT).is(subject)), COLLECTION);
	}

	private record ViewDocument(@Id String id, SavedView view) {

	}

}
