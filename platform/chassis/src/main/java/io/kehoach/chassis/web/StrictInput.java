package io.kehoach.chassis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.format.FormatterRegistry;

/**
 * What no request may hold, whatever its fields: nothing in place of a list's element,
 * and dates that RFC 3339 has no words for. Years have four digits there; one more, and
 * calendars and stores overflow.
 */
final class StrictInput {

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.{1,40}");

	private StrictInput() {
	}

	static void ofBodies(JsonMapper.Builder mapper) {
		JsonSetter.Value noGaps = JsonSetter.Value.forContentNulls(Nulls.FAIL);
		mapper.withConfigOverride(List.class, (lists) -> lists.setNullHandling(noGaps))
			.withConfigOverride(Set.class, (sets) -> sets.setNullHandling(noGaps))
			.addModule(new SimpleModule().addDeserializer(LocalDate.class, new DateDeserializer()));
	}

	static void ofAddresses(FormatterRegistry registry) {
		registry.addFormatterForFieldType(LocalDate.class, (date, locale) -> date.toString(),
				(text, locale) -> date(text));
		registry.addFormatterForFieldType(Instant.class, (moment, locale) -> moment.toString(),
				(text, locale) -> moment(text));
	}

	private static LocalDate date(String text) {
		if (!DATE.matcher(text).matches()) {
			throw new DateTimeException("No full-date of RFC 3339");
		}
		return LocalDate.parse(text);
	}

	private static Instant moment(String text) {
		if (!MOMENT.matcher(text).matches()) {
			throw new DateTimeException("No date-time of RFC 3339");
		}
		return Instant.parse(text);
	}

	private static final class DateDeserializer extends StdDeserializer<@Nullable LocalDate> {

		private DateDeserializer() {
			super(LocalDate.class);
		}

		@Override
		public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
			}
			String text = parser.getString();
			try {
				return text.isBlank() ? null : date(text);
			}
			catch (DateTimeException ex) {
				return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no full-date of RFC 3339");
			}
		}

	}

}
