package io.kehoach.task;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.data.repository.Repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Who may know whom.
 */
class ArchitectureTest {

	private static final JavaClasses SERVICE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.kehoach.task");

	@Test
	void theDomainKnowsOnlyTheJdk() {
		classes().that()
			.resideInAPackage("..domain")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", "io.kehoach.task.domain")
			.check(SERVICE);
	}

	@Test
	void theEdgesDoNotKnowEachOther() {
		noEdge("..web", "..mongo", "..messaging");
		noEdge("..mongo", "..web", "..messaging");
		noEdge("..messaging", "..web", "..mongo");
		noEdge("..application", "..web", "..mongo", "..messaging");
	}

	private static void noEdge(String from, String... others) {
		noClasses().that()
			.resideInAPackage("io.kehoach.task" + from)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(
					java.util.Arrays.stream(others).map((one) -> "io.kehoach.task" + one).toArray(String[]::new))
			.check(SERVICE);
	}

	@Test
	void onlyTheChassisSendsToTopics() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.kafka.clients.producer..", "org.springframework.cloud.stream.function..")
			.check(SERVICE);
	}

	@Test
	void noOtherServiceIsOnTheClassPath() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.kehoach.plan..", "io.kehoach.report..", "io.kehoach.notification..")
			.check(SERVICE);
	}

	@Test
	void nothingIsFoundWithoutAScopeOrReadFromTheHostsClock() {
		noClasses().should().dependOnClassesThat().areAssignableTo(Repository.class).check(SERVICE);
		noClasses().should()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.orShould()
			.callMethod(java.time.Instant.class, "now")
			.check(SERVICE);
	}

}
