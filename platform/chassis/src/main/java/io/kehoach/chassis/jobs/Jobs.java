package io.kehoach.chassis.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import io.kehoach.chassis.claims.Claimed;
import io.kehoach.chassis.claims.Claims;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Jobs in the collection {@code jobs}: started by a request, worked on by whichever
 * instance claims them, resumed after a crash.
 */
public class Jobs {

	private static final Logger log = LoggerFactory.getLogger(Jobs.class);

	private static final String COLLECTION = "jobs";

	/** Rises from one start to the next. */
	private static final String ORDER = "order";

	private static final Duration LEASE = Duration.ofMinutes(1);

	private static final int IN_PARALLEL = 4;

	private final MongoTemplate mongo;

	private final Claims claims;

	private final Map<String, JobHandler> handlers;

	private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

	private final Semaphore room = new Semaphore(IN_PARALLEL);

	Jobs(MongoTemplate mongo, Claims claims, List<JobHandler> handlers) {
		this.mongo = mongo;
		this.claims = claims;
		this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
	}

	/** Starts a job; a repeat under the same id finds the one that stands. */
	public Job start(String id, String kind, Map<String, Object> input) {
		Document document = new Document("_id", id).append("kind", kind)
			.append("status", Job.Status.RUNNING.name())
			.append("progress", 0)
			.append(ORDER, new ObjectId())
			.append("input", new Document(input))
			.append("result", new Document());
		try {
			this.mongo.getCollection(COLLECTION).insertOne(document);
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
		work();
		return find(id).orElseThrow();
	}

	public Optional<Job> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, Document.class, COLLECTION)).map(Jobs::toJob);
	}

	/**
	 * How many jobs of its kind will be taken up before a job that waits; 0 for any
	 * other.
	 */
	public long ahead(Job job) {
		Document standing = this.mongo.findById(job.id(), Document.class, COLLECTION);
		if (standing == null || !waits(job)) {
			return 0;
		}
		Criteria earlier = where("status").is(Job.Status.RUNNING.name())
			.and("kind")
			.is(job.kind())
			.and("progress")
			.is(0)
			.and(ORDER)
			.lt(standing.getObjectId(ORDER));
		return this.mongo.count(new Query(earlier), COLLECTION);
	}

	/** Whether a job was started but its work has not begun. */
	public static boolean waits(Job job) {
		return job.status() == Job.Status.RUNNING && job.progress() == 0;
	}

	/**
	 * The net under crashes, and under jobs that found no room when they were started.
	 */
	@Scheduled(fixedDelay = 1000)
	void work() {
		while (this.room.tryAcquire()) {
			Optional<Claimed> claimed = claim();
			if (claimed.isEmpty()) {
				this.room.release();
				return;
			}
			this.workers.execute(() -> {
				try {
					run(claimed.get());
				}
				finally {
					this.room.release();
				}
			});
		}
	}

	private Optional<Claimed> claim() {
		return this.claims.next(COLLECTION, where("status").is(Job.Status.RUNNING.name()), Sort.by(ORDER), LEASE);
	}

	private void run(Claimed claimed) {
		Job job = toJob(claimed.document());
		try {
			JobHandler handler = this.handlers.get(job.kind());
			if (handler == null) {
				throw new JobFailed("job-kind-unknown", Map.of());
			}
			Map<String, Object> result = handler
				.run(new JobRun(job.id(), job.input(), (percent, step) -> progress(claimed, percent, step)));
			this.claims.release(claimed,
					ended(Job.Status.DONE).set("progress", 100).set("result", new Document(result)));
		}
		catch (JobFailed ex) {
			this.claims.release(claimed,
					ended(Job.Status.FAILED).set("failure", ex.getMessage()).set("result", new Document(ex.result())));
		}
		catch (RuntimeException ex) {
			log.error("Job {} of kind {} failed", job.id(), job.kind(), ex);
			this.claims.release(claimed, ended(Job.Status.FAILED).set("failure", "internal-error"));
		}
	}

	private static Update ended(Job.Status status) {
		return new Update().set("status", status.name());
	}

	private void progress(Claimed claimed, int percent, String step) {
		if (!this.claims.update(claimed, new Update().set("progress", percent).set("step", step), LEASE)) {
			throw new IllegalStateException("Another instance works on job " + claimed.id());
		}
	}

	private static Job toJob(Document document) {
		return new Job(document.getString("_id"), document.getString("kind"),
				Job.Status.valueOf(document.getString("status")), document.getInteger("progress", 0),
				document.getString("step"), document.get("input", Document.class),
				document.get("result", Document.class), document.getString("failure"));
	}

}
