package io.kehoach.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the whole system on this machine and stops it again: {@code mvn -Prun}, then
 * Ctrl-C.
 */
public final class Launcher implements AutoCloseable {

	private static final Duration SHORTEST_LIFE = Duration.ofSeconds(3);

	private final Settings settings;

	private final Console console;

	private final Parts parts;

	private final BusinessTime time;

	private final RunFile runFile;

	private final DataFolder data;

	private final LocalSystem system;

	private final ClockControl clock;

	private Launcher(Settings settings, Console console) throws IOException {
		this.settings = settings;
		this.console = console;
		this.parts = new Parts(settings);
		PortCheck.requireFree(
				Stream
					.concat(this.parts.all().stream().flatMap((part) -> part.ports().stream()),
							Stream.of(settings.ports().control()))
					.toList());
		this.data = DataFolder.open(settings.data());
		this.time = new BusinessTime(InstantSource.system(), settings.clock());
		this.runFile = new RunFile(settings.data());
		this.runFile.delete();
		this.system = system();
		this.clock = new ClockControl(settings.ports().control().number(), this.time, this.parts.all());
	}

	public static void main(String[] args) throws IOException {
		Console console = Console.ofTerminal();
		exitWithParent();
		try {
			Launcher launcher = new Launcher(Settings.of(System.getProperties(), System.getenv()), console);
			Runtime.getRuntime().addShutdownHook(new Thread(launcher::close, "launcher-stop"));
			launcher.start();
		}
		catch (StartFailed ex) {
			console.say("\n" + ex.getMessage());
			System.exit(1);
		}
	}

	@Override
	public void close() {
		// Maven gives the prompt back at once; the shell has no part in the rest.
		this.console.say("\nĐang dừng; chờ dòng “Đã dừng” / stopping; wait for the line “stopped”");
		if (this.system.recordsStart()) {
			this.console.say("  lần đầu còn ghi bộ nhớ khởi động, khoảng một phút"
					+ " / the first time writes start-up caches, about a minute");
		}
		this.runFile.delete();
		this.clock.close();
		this.system.stop();
		this.console.say("Đã dừng; dữ liệu còn trong %1$s / stopped; data stays in %1$s".formatted(this.data.path()));
	}

	private void start() throws IOException {
		Instant began = Instant.now();
		this.console.say("Kehoach đang khởi động / starting (%s)".formatted(this.settings.data()));
		this.system.start();
		if (this.settings.seed()) {
			loadDepartment();
		}
		this.runFile.write(this.system, this.parts, this.settings);
		this.system.onChange(() -> this.runFile.write(this.system, this.parts, this.settings));
		this.console.say(readyLine(Duration.between(began, Instant.now())));
	}

	private void loadDepartment() throws IOException {
		if (LoadDepartment.into(this.parts.gatewayUrl(), this.parts.issuer())) {
			this.console.say("  ✓ Đã nạp Sở hư cấu: 12 phòng, 25 đơn vị / loaded the fictitious department");
		}
	}

	private String readyLine(Duration took) {
		String line = "SẴN SÀNG sau %s / READY: %s · đăng nhập/sign in: %s (mật khẩu/password: kehoach) · thư/mail: %s · Ctrl-C: dừng/stop"
			.formatted(Console.seconds(took), this.parts.gatewayUrl(), String.join(", ", FirstStart.signInNames()),
					this.parts.mailboxUrl());
		return this.settings.clock().isPresent() ? line + " · đồng hồ/clock: " + this.time.now() : line;
	}

	private LocalSystem system() throws IOException {
		Path folder = this.settings.data().resolve("programs");
		Path childJar = ChildJar.writeTo(folder);
		Programs programs = new BootJars(this.settings.root(), folder);
		List<RunningPart> running = this.parts.all().parallelStream().map((part) -> running(part, programs)).toList();
		return new LocalSystem(this.settings, this.time, this.console, childJar, running, SHORTEST_LIFE);
	}

	private RunningPart running(Part part, Programs programs) {
		Program program = programs.of(part);
		AotCache aot = new AotCache(program.home(), this.settings.aot());
		return new RunningPart(part, program, aot, this.data.newLog(part.name()));
	}

	/**
	 * Where Maven started this process and is gone, nobody can press Ctrl-C here any
	 * more.
	 */
	private static void exitWithParent() {
		if (Boolean.getBoolean("kehoach.exit-with-parent")) {
			ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
			var _ = parent.onExit().thenRun(() -> System.exit(0));
		}
	}

}
