package io.kehoach.chassis.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The scanner's protocol against a server that speaks it over a real socket.
 */
class ClamdTest {

	private static final byte[] CONTENT = "x".repeat(150_000).getBytes(StandardCharsets.UTF_8);

	private ServerSocket server;

	@BeforeEach
	void listen() throws IOException {
		this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
	}

	private CompletableFuture<byte[]> answering(String reply) {
		return CompletableFuture.supplyAsync(() -> {
			try (Socket socket = this.server.accept()) {
				DataInputStream in = new DataInputStream(socket.getInputStream());
				assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
				ByteArrayOutputStream heard = new ByteArrayOutputStream();
				for (int length = in.readInt(); length > 0; length = in.readInt()) {
					heard.write(in.readNBytes(length));
				}
				socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
				return heard.toByteArray();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private VirusScan.Verdict scan() {
		InetSocketAddress address = InetSocketAddress.createUnresolved("127.0.0.1", this.server.getLocalPort());
		return new Clamd(address, Duration.ofSeconds(5)).scan(new ByteArrayInputStream(CONTENT));
	}

	@Test
	void theWholeContentIsShownAndFoundClean() {
		CompletableFuture<byte[]> heard = answering("stream: OK\0");
		assertThat(scan()).isEqualTo(VirusScan.Verdict.CLEAN);
		assertThat(heard.join()).isEqualTo(CONTENT);
	}

	@Test
	void malwareIsNamed() {
		answering("stream: Eicar-Signature FOUND\0");
		assertThat(scan()).isEqualTo(VirusScan.Verdict.INFECTED);
	}

	@Test
	void aScannerThatDidNotLookOrIsAwayCallsNothingClean() throws IOException {
		answering("INSTREAM size limit exceeded. ERROR\0");
		assertThatExceptionOfType(VirusScan.ScanUnavailable.class).isThrownBy(this::scan);
		this.server.close();
		assertThatExceptionOfType(VirusScan.ScanUnavailable.class).isThrownBy(this::scan);
	}

	@Test
	void whereNoneIsConfiguredNobodyClaimsToHaveLooked() {
		ScanConfiguration configuration = new ScanConfiguration();
		assertThat(configuration.virusScan("", Duration.ofSeconds(1)).scan(new ByteArrayInputStream(CONTENT)))
			.isEqualTo(VirusScan.Verdict.NOT_SCANNED);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> configuration.virusScan("localhost:3310", Duration.ofSeconds(1)));
	}

}
