package io.kehoach.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main path as people walk it, in a real browser: every page on it is looked at on a
 * desk and on a phone.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserJourneyIT {

	private static RunningSystem system;

	private static Chromium chromium;

	private static BrowserJourney journey;

	@BeforeAll
	static void start() throws IOException {
		Optional<Path> executable = Chromium.executable();
		if (executable.isEmpty()) {
			System.out.println(Chromium.MISSING);
		}
		Assumptions.assumeTrue(executable.isPresent(), Chromium.MISSING);
		chromium = Chromium.start(executable.orElseThrow());
		system = RunningSystem.start("browser", 3_300, "2023-01-16T08:00:00+07:00", Map.of());
		journey = new BrowserJourney(chromium, system.address("gateway"), system::clock);
	}

	@AfterAll
	static void stop() {
		if (journey != null) {
			journey.close();
		}
		if (chromium != null) {
			chromium.close();
		}
		if (system != null) {
			system.close();
		}
	}

	@Test
	@Order(1)
	void aClerkImportsReviewsAndSubmitsThePlan() {
		journey.importReviewAndSubmit();
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(2)
	void theDirectorIssuesIt() {
		journey.issue();
		System.out.println("From the document to the issued plan: " + journey.inputsToIssue() + " clicks and keys");
		assertThat(journey.inputsToIssue()).isLessThanOrEqualTo(40);
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(3)
	void theUnitHearsOfItWithoutLookingAgainAndOverOneStream() {
		journey.hearOfThePlan();
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(4)
	void aUnitWorksOnItsTaskAndTheOfficeConfirms() {
		journey.workAndConfirm();
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(5)
	void tasksAreSharedDecidedTogetherAndHindered() {
		journey.shareTasksAndObstacles();
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(6)
	void theUnitReportsAndTheOfficeAccepts() {
		journey.reportAndAccept();
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(7)
	void theOfficeConsolidatesAndPublishes() {
		journey.consolidateAndPublish();
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(8)
	void aScoreSheetShowsTheYearBeforeBesideItsOwn() {
		try (Person clerk = Person.signIn(system, "office");
				Person school = Person.signIn(system, "thpt-01");
				Person appraiser = Person.signIn(system, "appraiser")) {
			journey.scoreAndOpenTheNext(clerk, school, appraiser);
		}
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(9)
	void everyOtherPageAndAllOfThemOnAPhone() {
		journey.everyOtherPage();
		assertThat(journey.findings()).isEmpty();
	}

	@Test
	@Order(10)
	void theAdministratorSeesARecordThatCouldNotBeReadAndDrivesItAgain() {
		journey.driveADeadLetterAgain(system.address("kafka"));
		assertThat(journey.findings()).isEmpty();
	}

}
