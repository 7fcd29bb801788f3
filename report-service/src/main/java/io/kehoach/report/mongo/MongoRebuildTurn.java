package io.kehoach.report.mongo;

import java.util.Date;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.kehoach.report.application.RebuildTurn;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
class MongoRebuildTurn implements RebuildTurn {

	private static final Document ID = new Document("_id", "pictures");

	private final MongoTemplate mongo;

	MongoRebuildTurn(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public Optional<Taken> last() {
		return Optional.ofNullable(turns().find(ID).first())
			.map((turn) -> new Taken(turn.getString("jobId"), turn.getDate("at").toInstant()));
	}

	@Override
	public boolean take(@Nullable Taken seen, Taken next) {
		Document taken = new Document(ID).append("jobId", next.jobId()).append("at", Date.from(next.at()));
		if (seen != null) {
			Document standing = new Document(ID).append("jobId", seen.jobId());
			return turns().replaceOne(standing, taken).getModifiedCount() == 1;
		}
		try {
			turns().insertOne(taken);
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			return false;
		}
	}

	private MongoCollection<Document> turns() {
		return this.mongo.getCollection("rebuilds");
	}

}
