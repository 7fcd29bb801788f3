package io.kehoach.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A launcher with one child that tells the child's process id and waits to be killed.
 */
public final class FakeLauncher {

	private FakeLauncher() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]);
		RunningPart child = Fakes.running(Fakes.part("child", Stage.SERVICES, Integer.parseInt(args[1])),
				FakeServer.class, folder);
		child.start(ChildJar.writeTo(folder), List.of(), Map.of());
		System.out.println(child.process().pid());
		Thread.currentThread().join();
	}

}
