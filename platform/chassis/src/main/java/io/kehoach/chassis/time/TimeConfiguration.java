package io.kehoach.chassis.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the two clocks.
 */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

	@Bean
	SystemClock systemClock() {
		return () -> Instant.now();
	}

	/**
	 * @param start {@code kehoach.clock}: where the business clock starts, RFC 3339;
	 * empty is now
	 */
	@Bean
	MovableClock businessClock(SystemClock system, @Value("${kehoach.clock}") String start,
			@Value("${kehoach.zone}") ZoneId zone) {
		Instant first = start.isBlank() ? system.instant() : OffsetDateTime.parse(start).toInstant();
		return MovableClock.startingAt(first, system, zone);
	}

	@Bean
	@ConditionalOnExpression("${kehoach.clock-control-port:0} > 0")
	ClockControl clockControl(MovableClock clock, @Value("${kehoach.clock-control-port}") int port) {
		return new ClockControl(clock, port);
	}

}
