package io.kehoach.plan.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A reading child as the service sees it. One that does not answer in time, or that is
 * left in the middle of a document, is killed.
 */
final class ReadingProcess implements AutoCloseable {

	/** No document's time is spent on a JVM that starts on a busy machine. */
	private static final Duration START = Duration.ofSeconds(30);

	private final Process process;

	private final DataOutputStream to;

	private final DataInputStream from;

	private final ReadingLimits limits;

	private final ScheduledExecutorService watch;

	private volatile boolean late;

	private volatile boolean killed;

	private int documents;

	private ReadingProcess(Process process, ReadingLimits limits, ScheduledExecutorService watch) {
		this.process = process;
		this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
		this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
		this.limits = limits;
		this.watch = watch;
	}

	/**
	 * @throws IllegalStateException where no child can be started at all
	 */
	static ReadingProcess start(ReadingLimits limits, ScheduledExecutorService watch) {
		try {
			ReadingProcess child = new ReadingProcess(ChildCommand.start(limits), limits, watch);
			ScheduledFuture<?> limit = child.limit(START);
			Frame.read(child.from);
			limit.cancel(false);
			return child;
		}
		catch (IOException failed) {
			throw new IllegalStateException("A reading child did not start", failed);
		}
	}

	DraftDocument read(byte[] content, String mediaType, Progress progress) {
		documents++;
		ScheduledFuture<?> limit = limit(limits.longest());
		boolean idle = false;
		try {
			new Frame(Frame.Kind.MEDIA_TYPE, mediaType.getBytes(StandardCharsets.UTF_8)).write(to);
			new Frame(Frame.Kind.DOCUMENT, content).write(to);
			DraftDocument draft = answer(progress);
			idle = true;
			return draft;
		}
		catch (UnreadableDocument refused) {
			idle = true;
			throw refused;
		}
		catch (IOException died) {
			throw Unreadable.because(late ? "document-too-slow" : "document-too-complex");
		}
		finally {
			limit.cancel(false);
			if (!idle) {
				close();
			}
		}
	}

	/** Whether it may read another document. */
	boolean isFit() {
		return !killed && process.isAlive() && documents < limits.documents();
	}

	@Override
	public void close() {
		killed = true;
		process.destroyForcibly();
	}

	private DraftDocument answer(Progress progress) throws IOException {
		String text = "";
		while (true) {
			Frame frame = Frame.read(from);
			switch (frame.kind()) {
				case PROGRESS -> {
					Wire.Step step = Wire.step(frame.content());
					progress.at(step.percent(), step.code());
				}
				case TEXT -> text = new String(frame.content(), StandardCharsets.UTF_8);
				case DRAFT -> {
					return Wire.draft(frame.content()).withText(text);
				}
				case REFUSAL -> throw new UnreadableDocument(Wire.findings(frame.content()));
				case READY, MEDIA_TYPE, DOCUMENT -> throw new IOException("no answer");
			}
		}
	}

	private ScheduledFuture<?> limit(Duration longest) {
		return watch.schedule(() -> {
			late = true;
			close();
		}, longest.toMillis(), TimeUnit.MILLISECONDS);
	}

}
