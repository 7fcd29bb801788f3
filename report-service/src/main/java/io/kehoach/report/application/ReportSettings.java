package io.kehoach.report.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param opensBefore working days from a period's opening to its due date
 * @param missingAfter working days from the due moment to counting as missing, where the
 * plan names no late close
 * @param dueSoon working days ahead that "my work" looks
 * @param sweep how often the clock's own facts are looked for
 */
@ConfigurationProperties("kehoach.report")
public record ReportSettings(@DefaultValue("15") int opensBefore, @DefaultValue("10") int missingAfter,
		@DefaultValue("10") int dueSoon, @DefaultValue("1s") Duration sweep) {
}
