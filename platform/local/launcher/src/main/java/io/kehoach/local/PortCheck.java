package io.kehoach.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks before the start whether every port is free, and names those that are not.
 */
final class PortCheck {

	private PortCheck() {
	}

	static void requireFree(List<Port> ports) {
		List<Port> taken = ports.stream().filter((port) -> !isFree(port.number())).toList();
		if (!taken.isEmpty()) {
			throw new StartFailed(taken.stream().map(PortCheck::message).collect(Collectors.joining("\n")));
		}
	}

	private static String message(Port port) {
		return "Cổng %1$d (%2$s) đang có chương trình khác dùng; đổi bằng -D%3$s=… / Port %1$d (%2$s) is in use; change it with -D%3$s=…"
			.formatted(port.number(), port.name(), port.property());
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			// A port that is only waiting out its last connections is free: the servers
			// open it the same way.
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
