package io.kehoach.plan.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The program of a reading child: documents come in on the standard input, what was read
 * of them goes out on the standard output. It ends with its input.
 */
final class ReadingChild {

	/** A draft beyond this could be neither stored nor issued. */
	private static final int LARGEST_DRAFT = 4 * 1024 * 1024;

	private final DataInputStream in;

	private final DataOutputStream out;

	private final DocumentReader formats;

	private final Duration longest;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

	private ReadingChild(DataInputStream in, DataOutputStream out, Duration longest) {
		this.in = in;
		this.out = out;
		this.longest = longest;
		// Asked to stop a little earlier, a slow document does not cost the JVM.
		this.formats = new DocumentFormats(longest.multipliedBy(9).dividedBy(10));
	}

	public static void main(String[] args) throws IOException {
		DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
		// What a library prints must not come between the frames.
		System.setOut(System.err);
		DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
		new ReadingChild(in, out, Duration.ofMillis(Long.parseLong(args[0]))).serve();
	}

	private void serve() throws IOException {
		new Frame(Frame.Kind.READY, new byte[0]).write(out);
		try {
			while (true) {
				String mediaType = new String(Frame.read(in).content(), StandardCharsets.UTF_8);
				answer(Frame.read(in).content(), mediaType);
			}
		}
		catch (EOFException serviceIsDone) {
			out.close();
		}
	}

	/** Where the service has died in the middle, nobody else ends an endless document. */
	private void answer(byte[] content, String mediaType) throws IOException {
		Future<?> end = watch.schedule(() -> Runtime.getRuntime().halt(1), 2 * longest.toMillis(),
				TimeUnit.MILLISECONDS);
		try {
			send(formats.read(content, mediaType, this::progress));
		}
		catch (UnreadableDocument refused) {
			new Frame(Frame.Kind.REFUSAL, Wire.write(refused.findings())).write(out);
		}
		finally {
			end.cancel(false);
		}
	}

	private void send(DraftDocument read) throws IOException {
		byte[] draft = Wire.write(read.withText(""));
		if (draft.length > LARGEST_DRAFT) {
			throw Unreadable.because("document-too-long");
		}
		new Frame(Frame.Kind.TEXT, read.text().getBytes(StandardCharsets.UTF_8)).write(out);
		new Frame(Frame.Kind.DRAFT, draft).write(out);
	}

	private void progress(int percent, String step) {
		try {
			new Frame(Frame.Kind.PROGRESS, Wire.write(new Wire.Step(percent, step))).write(out);
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

}
