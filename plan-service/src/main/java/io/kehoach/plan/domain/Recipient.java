package io.kehoach.plan.domain;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** One line of "Nơi nhận". */
public record Recipient(String recipientId, String text, @Nullable RecipientRole role,
		@Nullable String unitId) implements Row {

	/** "(để b/c)", "(t/h)" behind the name. */
	private static final Pattern PURPOSE = Pattern.compile(
			"\\s*\\((?:để\\s[^()]*|(?:b/c|t/h|th|p/h|báo cáo|thực hiện|phối hợp)(?!\\p{L})[^()]*)\\)[\\s;,.]*$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	@Override
	public String rowId() {
		return recipientId;
	}

	/** Whom the line names, without the purpose that is printed behind the name. */
	public String name() {
		return PURPOSE.matcher(text).replaceFirst("");
	}

	public Recipient withUnitId(@Nullable String unitId) {
		return new Recipient(recipientId, text, role, unitId);
	}

}
