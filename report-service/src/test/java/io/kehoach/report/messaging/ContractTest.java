package io.kehoach.report.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportEvent;
import io.kehoach.report.messaging.scoring.GoldenScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What this service raises is what its contracts promise.
 */
class ContractTest {

	private static final String SERVICE = "report-service";

	private static final Actor UNIT = new Actor("7c1e", "unit");

	private static final Actor OFFICE = new Actor("2b90", "office");

	static Stream<OutgoingEvent> raised() {
		return Stream.concat(GoldenScores.raised(),
				Stream.of(at("2023-05-25T01:00:00Z").opened(GoldenReports.period().id(), GoldenReports.period()),
						report("2023-06-01T01:00:00Z", GoldenReports.open(0), ReportEvent.OPENED, Actor.SYSTEM),
						report("2023-06-05T01:00:00Z", GoldenReports.open(0), ReportEvent.RESCHEDULED, Actor.SYSTEM),
						report("2023-06-14T09:30:00Z", GoldenReports.submitted(), ReportEvent.SUBMITTED, UNIT),
						report("2023-06-12T02:00:00Z", GoldenReports.nil(), ReportEvent.NIL_CONFIRMED, UNIT),
						report("2023-06-15T02:00:00Z", GoldenReports.returned(), ReportEvent.RETURNED, OFFICE),
						report("2023-06-16T02:00:00Z", GoldenReports.accepted(), ReportEvent.ACCEPTED, OFFICE),
						report("2023-06-20T02:00:00Z", GoldenReports.reopened(), ReportEvent.REOPENED, OFFICE),
						report("2023-06-14T17:00:30Z", GoldenReports.open(0), ReportEvent.LATE, Actor.SYSTEM),
						report("2023-06-28T17:00:30Z", GoldenReports.open(0), ReportEvent.MISSING, Actor.SYSTEM),
						report("2023-06-16T02:00:00Z", GoldenReports.open(1), ReportEvent.REMINDED, OFFICE),
						report("2023-06-16T02:00:00Z", GoldenReports.exempt(), ReportEvent.EXEMPTED, OFFICE),
						at("2023-06-19T03:00:00Z").published("c0ffee", GoldenReports.published(),
								new Actor("9d04", "director")),
						at("2023-06-19T08:00:00Z").sent("c0ffee", GoldenReports.sent(), OFFICE),
						packs().requested("pack-1", GoldenPacks.requested(), new Actor("5a11", "inspector")),
						packs().ready(GoldenPacks.part()), packs().failed(GoldenPacks.failed())));
	}

	private static OutgoingEvent report(String when, Report report, ReportEvent event, Actor actor) {
		return at(when).raised(GoldenReports.REPORT, report, List.of(event), actor).getFirst();
	}

	private static WireFacts at(String when) {
		return new WireFacts(clock(when));
	}

	private static WirePackFacts packs() {
		return new WirePackFacts(clock("2023-06-20T02:00:05Z"));
	}

	private static BusinessClock clock(String when) {
		return new BusinessClock() {
			@Override
			public Instant instant() {
				return Instant.parse(when);
			}

			@Override
			public ZoneId zone() {
				return ZoneId.of("Asia/Ho_Chi_Minh");
			}
		};
	}

	@ParameterizedTest
	@MethodSource("raised")
	void eachEventIsItsGoldenExampleAndFitsItsSchema(OutgoingEvent event) {
		String typed = event.type() + ".v" + event.schemaVersion();
		String written = EventJson.write(event.payload());
		assertThat(Contracts.tree(written)).isEqualTo(Contracts.goldenTree(SERVICE, typed));
		assertThat(Contracts.violations(SERVICE, typed, written)).isEmpty();
	}

	@Test
	void everyContractIsRaisedAndEverythingRaisedHasAContract() throws IOException {
		Set<String> raised = raised().map((event) -> event.type() + ".v" + event.schemaVersion())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(raised).isEqualTo(files(".schema.json"))
			.isEqualTo(files(".v1.json").stream()
				.map((type) -> type + ".v1")
				.collect(Collectors.toCollection(TreeSet::new)));
		for (ReportEvent event : ReportEvent.values()) {
			assertThat(raised).contains(WireFacts.type(event) + ".v1");
		}
	}

	private static Set<String> files(String ending) throws IOException {
		Path folder = Path.of(System.getProperty("contracts.root", "..")).resolve(SERVICE).resolve("contracts");
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ending))
				.map((name) -> name.substring(0, name.length() - ending.length()))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@Test
	void aMissingFieldDoesNotFitTheSchema() {
		String crippled = EventJson.write(Map.of("occurredAt", "2023-06-14T09:30:00Z", "report", Map.of()));
		assertThat(Contracts.violations(SERVICE, "report.submitted.v1", crippled)).isNotEmpty();
	}

}
