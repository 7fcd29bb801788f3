package io.kehoach.task.mongo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/**
 * Every query that a page or a sweep asks is answered by one of these.
 */
@Component
class Indexes {

	private final MongoTemplate mongo;

	Indexes(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@EventListener(ApplicationReadyEvent.class)
	void create() {
		index(MongoTasks.COLLECTION, "planId", "_id");
		index(MongoTasks.COLLECTION, "unitId", "sortAt");
		index(MongoTasks.COLLECTION, "issuerUnitId", "sortAt");
		index(MongoTasks.COLLECTION, "terms");
		sparse(MongoTasks.COLLECTION, "alarmAt");
		index(MongoObstacles.COLLECTION, "planId", "_id");
		index(MongoObstacles.COLLECTION, "unitId");
		index(MongoObstacles.COLLECTION, "taskId");
		sparse(MongoObstacles.COLLECTION, "mergedInto");
		sparse(MongoObstacles.COLLECTION, "pauseDueAt");
		sparse(MongoFanOuts.COLLECTION, "dueAt");
		index(MongoPeriods.COLLECTION, "planId");
		index(MongoRowClaims.COLLECTION, "planId");
		sparse(GridFsEvidence.COLLECTION, "unnamedSince");
		index(MongoSavedViews.COLLECTION, "view.subject", "view.name");
		index(MongoHandOvers.COLLECTION, MongoHandOvers.UNIT, MongoHandOvers.AT, "_id");
		index(GridFsUploads.COLLECTION, "upload.begunAt");
		index(GridFsContent.CHUNKS, "files_id", "n");
	}

	private void index(String collection, String... fields) {
		Index index = new Index();
		for (String field : fields) {
			index.on(field, Sort.Direction.ASC);
		}
		this.mongo.indexOps(collection).createIndex(index);
	}

	private void sparse(String collection, String field) {
		this.mongo.indexOps(collection).createIndex(new Index(field, Sort.Direction.ASC).sparse());
	}

}
