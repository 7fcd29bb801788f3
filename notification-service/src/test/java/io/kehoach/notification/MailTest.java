package io.kehoach.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.kehoach.chassis.fixtures.ServiceTest;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole service with a scripted mail server, whose rounds the test walks itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({ EventSource.class, PostOffice.class })
@TestPropertySource(
		properties = { "kehoach.mail.rounds=false", "kehoach.mail.first-retry=2ms", "kehoach.mail.longest-retry=10ms",
				"kehoach.mail.lease=10s", "kehoach.mail.address-retry=1ms", "kehoach.mail.digest-quiet=0ms",
				"kehoach.smtp.answer=400ms", "kehoach.smtp.final-dot=10s", "kehoach.smtp.breaker-open=100ms" })
@interface MailTest {

}
