package io.kehoach.local;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortCheckTests {

	@Test
	void namesEveryPortInUseAndThePropertyThatMovesIt() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			List<Port> ports = List.of(new Port("gateway", taken.getLocalPort()), new Port("plan", Fakes.freePort()));

			assertThatThrownBy(() -> PortCheck.requireFree(ports)).isInstanceOf(StartFailed.class)
				.hasMessageContaining("Cổng " + taken.getLocalPort() + " (gateway)")
				.hasMessageContaining("-Dkehoach.ports.gateway=")
				.hasMessageNotContaining("kehoach.ports.plan");
		}
	}

	@Test
	void isSilentWhereAllAreFree() {
		assertThatCode(() -> PortCheck.requireFree(List.of(new Port("gateway", Fakes.freePort()))))
			.doesNotThrowAnyException();
	}

}
