package io.kehoach.chassis.scan;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the scanner: {@code kehoach.virus-scan=clamd://host:3310}, or none.
 */
@Configuration(proxyBeanMethods = false)
public class ScanConfiguration {

	private static final int CLAMD_PORT = 3310;

	@Bean
	VirusScan virusScan(@Value("${kehoach.virus-scan:}") String scanner,
			@Value("${kehoach.virus-scan-timeout:60s}") Duration timeout) {
		if (scanner.isBlank()) {
			return new NoScanner();
		}
		URI address = URI.create(scanner);
		if (!"clamd".equals(address.getScheme()) || address.getHost() == null) {
			throw new IllegalArgumentException("kehoach.virus-scan is clamd://host:port, not " + scanner);
		}
		int port = (address.getPort() > 0) ? address.getPort() : CLAMD_PORT;
		return new Clamd(InetSocketAddress.createUnresolved(address.getHost(), port), timeout);
	}

}
