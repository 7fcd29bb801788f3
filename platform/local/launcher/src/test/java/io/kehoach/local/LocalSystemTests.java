package io.kehoach.local;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalSystemTests {

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private final BusinessTime time = new BusinessTime(InstantSource.system(),
			Optional.of(Instant.parse("2023-01-16T01:00:00Z")));

	@TempDir
	private Path folder;

	private LocalSystem system;

	@AfterEach
	void stop() {
		this.system.stop();
	}

	@Test
	void startsPartsAndStopsThemLastStageFirst() throws Exception {
		RunningPart store = server("store", Stage.STORE);
		RunningPart gateway = server("gateway", Stage.ENTRANCE);
		startSystem(store, gateway);

		assertThat(store.part().readiness().reached()).isTrue();
		assertThat(gateway.part().readiness().reached()).isTrue();
		assertThat(Files.readString(this.folder.resolve("gateway.log"))).contains("clock 2023-01-16T01:0");
		this.system.stop();
		assertThat(store.process().isAlive()).isFalse();
		assertThat(gateway.process().exitValue()).isZero();
		assertThat(said().indexOf("■ gateway")).isPositive().isLessThan(said().indexOf("■ store"));
	}

	@Test
	void saysWhyAPartDiedDuringTheStart() throws Exception {
		RunningPart store = server("store", Stage.STORE);
		RunningPart task = Fakes.running(Fakes.part("task-service", Stage.SERVICES, Fakes.freePort()), FakeCrash.class,
				this.folder);

		assertThatThrownBy(() -> startSystem(store, task)).isInstanceOf(StartFailed.class)
			.hasMessageContaining("task-service")
			.hasMessageContaining("the disk is full");
		this.system.stop();
		assertThat(store.process().isAlive()).isFalse();
	}

	@Test
	void startsADeadPartAgainWhereAskedTo() throws Exception {
		RunningPart task = server("task-service", Stage.SERVICES);
		AtomicInteger changes = new AtomicInteger();
		startSystem(new LocalSystem(Fakes.settings(this.folder, "kehoach.supervise"), this.time, console(),
				ChildJar.writeTo(this.folder), List.of(task), Duration.ZERO));
		this.system.onChange(changes::incrementAndGet);
		long first = task.process().pid();

		task.process().destroyForcibly();

		Awaitility.await()
			.until(() -> task.process().pid() != first && task.part().readiness().reached() && changes.get() == 1);
		assertThat(said()).contains("task-service");
	}

	@Test
	void leavesADeadPartDeadOtherwiseAndSaysSo() throws Exception {
		RunningPart task = server("task-service", Stage.SERVICES);
		RunningPart plan = server("plan-service", Stage.SERVICES);
		startSystem(task, plan);
		long first = task.process().pid();

		task.process().destroyForcibly();

		Awaitility.await().until(() -> said().contains("task-service đã dừng với mã 137"));
		assertThat(task.process().pid()).isEqualTo(first);
		assertThat(plan.process().isAlive()).isTrue();
	}

	@Test
	void leavesNoChildBehindWhenTheLauncherIsKilled() throws Exception {
		this.system = system(List.of());
		String port = Integer.toString(Fakes.freePort());
		Process launcher = new ProcessBuilder(Jvm.java(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), FakeLauncher.class.getName(), this.folder.toString(), port)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		ProcessHandle child = ProcessHandle.of(firstLine(launcher)).orElseThrow();
		assertThat(child.isAlive()).isTrue();

		launcher.destroyForcibly().onExit().join();

		Awaitility.await().until(() -> !child.isAlive());
	}

	@Test
	void startsAllTheSameWithACacheThatIsNoCache() throws Exception {
		Path garbage = Files.writeString(this.folder.resolve("garbage.aot"), "not a cache");
		RunningPart task = server("task-service", Stage.SERVICES);
		this.system = system(List.of(task));
		task.start(ChildJar.writeTo(this.folder), List.of("-XX:AOTCache=" + garbage), Map.of());

		assertThat(task.awaitReady(Duration.ofSeconds(30))).isPositive();
	}

	private static long firstLine(Process process) throws IOException {
		try (BufferedReader reader = process.inputReader()) {
			return Long.parseLong(reader.readLine());
		}
	}

	private RunningPart server(String name, Stage stage) {
		return Fakes.running(Fakes.part(name, stage, Fakes.freePort()), FakeServer.class, this.folder);
	}

	private void startSystem(RunningPart... parts) throws IOException {
		startSystem(system(List.of(parts)));
	}

	private void startSystem(LocalSystem started) {
		this.system = started;
		started.start();
	}

	private LocalSystem system(List<RunningPart> parts) throws IOException {
		return new LocalSystem(Fakes.settings(this.folder), this.time, console(), ChildJar.writeTo(this.folder), parts,
				Duration.ofSeconds(3));
	}

	private Console console() {
		return new Console(new PrintStream(this.output, true, StandardCharsets.UTF_8));
	}

	private String said() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

}
