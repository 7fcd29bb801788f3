package io.kehoach.plan.mongo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Every query that a page or a listener asks is answered by one of these. */
@Component
class Indexes {

	private final MongoTemplate mongo;

	Indexes(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@EventListener(ApplicationReadyEvent.class)
	void create() {
		index("plans", "unitId", "listKey");
		index("plans", "listKey");
		index("plans", "status");
		index("plans", "parentPlanId");
		index("plans", "terms");
		index("plans", "unitId", "year");
		index("plans", "nextCallAt");
		index("task-results", "planId");
		index("plan-versions", "planId", "version");
		index("distributions", "planId");
		index("contacts", "unitId");
	}

	private void index(String collection, String... fields) {
		Index index = new Index();
		for (String field : fields) {
			index.on(field, Sort.Direction.ASC);
		}
		mongo.indexOps(collection).createIndex(index);
	}

}
