package io.kehoach.local.child;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ties its life to the launcher's: standard input is a pipe
 * that the launcher holds open and never writes to. When it closes, because the launcher
 * wants the child to stop or because the launcher is gone, however it went, the child
 * shuts down.
 */
public final class Child {

	private Child() {
	}

	public static void main(String[] args) throws Throwable {
		ignoreInterrupt();
		Thread.ofPlatform().daemon().name("launcher-watch").start(Child::exitWithLauncher);
		Class<?> program = Class.forName(args[0]);
		try {
			program.getMethod("main", String[].class).invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static void exitWithLauncher() {
		try {
			System.in.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			// A broken pipe says the same as a closed one.
		}
		System.exit(0);
	}

	/**
	 * Ctrl-C reaches the whole process group at once, but the launcher stops its children
	 * in order. By reflection, because the compiler allows no direct use of this class.
	 */
	private static void ignoreInterrupt() {
		try {
			Class<?> signal = Class.forName("sun.misc.Signal");
			Class<?> handler = Class.forName("sun.misc.SignalHandler");
			Object interrupt = signal.getConstructor(String.class).newInstance("INT");
			signal.getMethod("handle", signal, handler).invoke(null, interrupt, handler.getField("SIG_IGN").get(null));
		}
		catch (ReflectiveOperationException ex) {
			System.err.println("Ctrl-C will stop this process at once: " + ex);
		}
	}

}
