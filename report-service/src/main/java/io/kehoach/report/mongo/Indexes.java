package io.kehoach.report.mongo;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/**
 * The indexes that the queries of this package stand on.
 */
@Component
class Indexes implements InitializingBean {

	private final MongoTemplate mongo;

	Indexes(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public void afterPropertiesSet() {
		index(MongoPictures.TASKS, "unitId", "planId");
		index(MongoPictures.TASKS, "itemId", "planId");
		index(MongoPictures.TASKS, "state", "dueAt");
		index(MongoPictures.TASKS, "dueAt");
		index(MongoPictures.TASKS, "awaitingDate");
		index(MongoPictures.TASKS, "terms");
		index(MongoPictures.PLANS, "terms");
		index(MongoPictures.PLANS, "status");
		index(MongoPictures.UNITS, "terms");
		index(MongoPictures.OBSTACLES, "unitId", "planId");
		index(MongoPictures.OBSTACLES, "state");
		index(MongoTallies.TALLIES, "planId", "kind");
		index(MongoTallies.TALLIES, "dirty");
		index(MongoPeriods.PERIODS, "planId");
		index(MongoPeriods.PERIODS, "opensAt");
		index(MongoPeriods.PERIODS, "filling");
		index(MongoReports.REPORTS, "planId", "periodKey");
		index(MongoReports.REPORTS, "unitId", "planId");
		index(MongoReports.REPORTS, "state", "terms.dueAt");
		index(MongoReports.REPORTS, "noticeAt");
		index(GridFsReportFiles.FILES, GridFsReportFiles.LEFT_AT);
		index(GridFsReportFiles.UPLOADS, "begunAt");
		index(MongoConsolidations.CONSOLIDATIONS, "planId");
		index(MongoEvidencePacks.PACKS, "planId");
		index(MongoPublicPages.PAGES, "planId");
		index("scores", "rankingId");
		index("scores", "unitId", "year");
		index("rankings", "filling");
		index("rankings", "state");
		index("rankings", "planIds");
		index("award-proposals", "unitId", "year");
	}

	private void index(String collection, String... fields) {
		Index index = new Index();
		for (String field : fields) {
			index.on(field, Sort.Direction.ASC);
		}
		this.mongo.indexOps(collection).createIndex(index);
	}

}
