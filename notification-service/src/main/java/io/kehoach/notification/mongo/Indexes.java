package io.kehoach.notification.mongo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.stereotype.Component;

/**
 * The indexes that the sweeps and lists lean on. Those of the sweeps are sparse: they
 * hold only what is still to do.
 */
@Component
class Indexes implements ApplicationRunner {

	private final MongoTemplate mongo;

	Indexes(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public void run(ApplicationArguments args) {
		IndexOperations notifications = this.mongo.indexOps(MongoNotifications.COLLECTION);
		notifications.createIndex(new Index("queue", Direction.ASC).on("nextTryAt", Direction.ASC).sparse());
		notifications.createIndex(new Index("digestId", Direction.ASC).sparse());
		notifications.createIndex(new Index("about.subjectId", Direction.ASC));
		notifications.createIndex(new Index("about.planId", Direction.ASC));
		notifications.createIndex(new Index("to.unitId", Direction.ASC).on("storedAt", Direction.DESC));
		notifications.createIndex(new Index("storedAt", Direction.DESC));
		notifications.createIndex(new Index("state", Direction.ASC));
		notifications.createIndex(new Index("delivery.address", Direction.ASC).sparse());
		this.mongo.indexOps(MongoFollowUps.COLLECTION).createIndex(new Index("nextStepAt", Direction.ASC).sparse());
		this.mongo.indexOps(MongoFollowUps.COLLECTION).createIndex(new Index("unitId", Direction.ASC));
		this.mongo.indexOps(MongoFollowUps.COLLECTION)
			.createIndex(new Index("active", Direction.ASC).on("remindOn", Direction.ASC));
		this.mongo.indexOps(MongoCalendarFeeds.COLLECTION).createIndex(new Index("hash", Direction.ASC));
		this.mongo.indexOps("plans")
			.createIndex(new Index("parentPlanId", Direction.ASC).on("unitId", Direction.ASC).sparse());
		this.mongo.indexOps("contacts").createIndex(new Index("subject", Direction.ASC).sparse());
	}

}
