package io.kehoach.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The one door to Kehoach: routes, sign-in, limits, circuit breakers and the web client's
 * files.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

	public static void main(String[] args) {
		// Shorter than the services' keep-alive of 20 s, so that no call starts on a
		// connection they are just closing.
		System.setProperty("jdk.httpclient.keepalive.timeout", "10");
		SpringApplication.run(GatewayApplication.class, args);
	}

}
