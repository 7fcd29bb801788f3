package io.kehoach.chassis;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.access.AccessConfiguration;
import io.kehoach.chassis.archive.ArchiveConfiguration;
import io.kehoach.chassis.claims.ClaimsConfiguration;
import io.kehoach.chassis.events.EventsConfiguration;
import io.kehoach.chassis.jobs.JobsConfiguration;
import io.kehoach.chassis.outbox.OutboxConfiguration;
import io.kehoach.chassis.scan.ScanConfiguration;
import io.kehoach.chassis.time.TimeConfiguration;
import io.kehoach.chassis.web.WebConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Everything a service gets by having the chassis on its class path.
 */
@AutoConfiguration(beforeName = { "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
		"org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration" })
@EnableScheduling
@Import({ TimeConfiguration.class, ClaimsConfiguration.class, OutboxConfiguration.class, EventsConfiguration.class,
		JobsConfiguration.class, ArchiveConfiguration.class, ScanConfiguration.class, WebConfiguration.class,
		AccessConfiguration.class })
public class ChassisAutoConfiguration {

	/**
	 * A date is stored as ISO text: through the driver's date type it would pass the
	 * host's zone, and the day could move between hosts.
	 */
	@Bean
	MongoCustomConversions mongoCustomConversions() {
		return new MongoCustomConversions(List.of(new DateToText(), new TextToDate()));
	}

	@WritingConverter
	private static final class DateToText implements Converter<LocalDate, String> {

		@Override
		public String convert(LocalDate date) {
			return date.toString();
		}

	}

	@ReadingConverter
	private static final class TextToDate implements Converter<String, LocalDate> {

		@Override
		public LocalDate convert(String text) {
			return LocalDate.parse(text);
		}

	}

}
