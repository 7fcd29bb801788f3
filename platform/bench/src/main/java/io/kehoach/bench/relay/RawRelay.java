package io.kehoach.bench.relay;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;

/**
 * What raw clients can do with the same backlog on the same store: read a page, send it,
 * mark it in bulk. Nobody else may do the same at the same time, and a crash may lose its
 * place; that is what the ceiling leaves out.
 */
final class RawRelay {

	private static final int PAGE = 500;

	private final RawClients raw;

	RawRelay(RawClients raw) {
		this.raw = raw;
	}

	/**
	 * @param awaited each event of a document waits for the one before, as the relay
	 * promises; else all are sent at once
	 */
	void drain(boolean awaited) throws InterruptedException, ExecutionException {
		List<Document> page = page();
		while (!page.isEmpty()) {
			if (awaited) {
				sendInOrder(page);
			}
			else {
				sendAtOnce(page);
			}
			mark(page);
			page = page();
		}
	}

	private List<Document> page() {
		return this.raw.notes()
			.find(Filters.and(Filters.lte("outboxDueAt", new Date()), Filters.eq("claim", null)))
			.limit(PAGE)
			.into(new ArrayList<>());
	}

	private void sendInOrder(List<Document> page) throws InterruptedException, ExecutionException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> sent = new ArrayList<>();
			for (Document document : page) {
				sent.add(threads.submit(() -> {
					for (Document event : events(document)) {
						send(document, event).get();
					}
					return null;
				}));
			}
			for (Future<?> one : sent) {
				one.get();
			}
		}
	}

	private void sendAtOnce(List<Document> page) throws InterruptedException, ExecutionException {
		List<Future<RecordMetadata>> sent = new ArrayList<>();
		for (Document document : page) {
			events(document).forEach((event) -> sent.add(send(document, event)));
		}
		for (Future<RecordMetadata> one : sent) {
			one.get();
		}
	}

	private Future<RecordMetadata> send(Document document, Document event) {
		return this.raw.producer()
			.send(RawClients.toRecord(document.getString("_id"), event.getLong("seq"), event.getString("payload")));
	}

	private static List<Document> events(Document document) {
		return document.getList("outbox", Document.class);
	}

	private void mark(List<Document> page) {
		List<WriteModel<Document>> marks = new ArrayList<>();
		for (Document document : page) {
			marks.add(new UpdateOneModel<>(
					Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq("lastSeq", document.get("lastSeq"))),
					Updates.combine(Updates.set("outbox", List.of()), Updates.unset("outboxDueAt"))));
		}
		this.raw.notes().bulkWrite(marks, new BulkWriteOptions().ordered(false));
	}

}
