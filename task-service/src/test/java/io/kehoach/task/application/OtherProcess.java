package io.kehoach.task.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.TaskServiceApplication;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.Timing;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service in a process of its own, on the store of the test that started it: to be
 * killed, or to live in another time zone.
 */
public final class OtherProcess {

	private static final String SAYS = "OVERDUE ";

	private OtherProcess() {
	}

	/**
	 * Sweeps until it is killed, or with a moment as argument: says what is overdue then.
	 */
	public static void main(String[] args) {
		ConfigurableApplicationContext service = SpringApplication.run(TaskServiceApplication.class);
		if (args.length == 1) {
			System.out.println(SAYS + overdue(service.getBean(Tasks.class), Instant.parse(args[0])));
			System.exit(0);
		}
	}

	/** Ids and days, read as this process reads them. */
	static String overdue(Tasks tasks, Instant now) {
		TaskFilter filter = new TaskFilter(null, null, null, null, null, List.of(), Timing.OVERDUE, null, List.of(),
				false, now);
		return tasks.list(filter, TaskOrder.DUE, new Reach(Scope.everything(), Reach.Side.PERFORMER), null, 1000)
			.stream()
			.map(Stored::state)
			.map((task) -> line(task, now))
			.sorted()
			.collect(Collectors.joining(";"));
	}

	private static String line(Task task, Instant now) {
		return String.join(" ", task.id(), String.valueOf(task.deadline().dueOn()),
				String.valueOf(task.deadline().remindOn()), String.valueOf(task.timing(now)));
	}

	static Process start(String storeUri, String database, List<String> options, String... args) throws IOException {
		return start(OtherProcess.class, storeUri, database, options, args);
	}

	public static Process start(Class<?> program, String storeUri, String database, List<String> options,
			String... args) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-Dspring.mongodb.uri=" + storeUri, "-Dspring.mongodb.database=" + database,
				"-Dkehoach.database=" + database, "-Dkehoach.kafka.enabled=false", "-Dserver.port=0",
				"-Dmanagement.server.port=-1", "-Dkehoach.clock=2023-01-16T08:00:00+07:00", "-Dfile.encoding=UTF-8"));
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
		command.addAll(List.of(args));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/** What it said, once it has ended. */
	static String answer(Process process) {
		try {
			String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return all.lines()
				.filter((line) -> line.startsWith(SAYS))
				.findFirst()
				.map((line) -> line.substring(SAYS.length()))
				.orElseThrow(() -> new IllegalStateException(all));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
