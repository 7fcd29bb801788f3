package io.kehoach.task.mongo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.kehoach.task.application.FanOutJob;
import io.kehoach.task.application.FanOutView;
import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.Membership;
import org.bson.Document;

import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Between a fan-out job and its document.
 */
record FanOutDocuments(MongoConverter converter) {

	Document written(IssuedPlan plan) {
		Document document = new Document();
		this.converter.write(plan, document);
		return document;
	}

	FanOutJob job(Document document, String token) {
		return new FanOutJob(token, number(document, "generation"), number(document, "seq"), plan(document),
				membership(document), document.getDate("occurredAt").toInstant(), document.getString("cursor"));
	}

	FanOutView view(Document document) {
		return new FanOutView(plan(document), number(document, "seq"), document.getString("state"),
				(int) number(document, "done"), (int) number(document, "total"), document.getString("failure"));
	}

	private IssuedPlan plan(Document document) {
		return this.converter.read(IssuedPlan.class, document.get("plan", Document.class));
	}

	private static Membership membership(Document document) {
		Map<String, LocalDate> joined = inner(document, "joined").entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> LocalDate.parse(entry.getValue().toString())));
		return new Membership(LocalDate.parse(document.getString("since")), joined, inner(document, "left").keySet());
	}

	private static Document inner(Document document, String field) {
		return Objects.requireNonNullElseGet(document.get(field, Document.class), Document::new);
	}

	private static long number(Document document, String field) {
		Number value = document.get(field, Number.class);
		return (value != null) ? value.longValue() : 0;
	}

}
