package io.kehoach.report.messaging;

import java.time.Instant;

import io.kehoach.chassis.archive.Archive;
import io.kehoach.report.application.BuiltPart;
import io.kehoach.report.application.FailedPart;
import io.kehoach.report.domain.EvidencePack;
import io.kehoach.report.domain.SampleReports;

/**
 * The evidence pack that the golden examples show.
 */
final class GoldenPacks {

	private GoldenPacks() {
	}

	static EvidencePack requested() {
		return EvidencePack.requested(SampleReports.PLAN, "Thực hiện công tác dân vận năm 2023", "15/KH-SGDĐT",
				"so-gddt", "thpt-01", GoldenReports.period(), Instant.parse("2023-06-20T02:00:00Z"));
	}

	static FailedPart failed() {
		return new FailedPart("pack-1", SampleReports.PLAN, "so-gddt", "file-unreadable");
	}

	static BuiltPart part() {
		return new BuiltPart("pack-1", SampleReports.PLAN, "so-gddt", "ho-so-pack-1-bao-cao.zip",
				new Archive("pack-1:report-service", "pack-1:report-service#1",
						"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 48213, 12));
	}

}
