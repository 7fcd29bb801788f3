package io.kehoach.notification;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	private static final List<String> EDGES = List.of("web", "mongo", "messaging", "mail");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.kehoach.notification");

	@Test
	void theDomainKnowsTheJdkAndWorkingDays() {
		classes().that()
			.resideInAPackage("..notification.domain..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "io.kehoach.notification.domain..", "io.kehoach.chassis.time..",
					"org.jspecify.annotations..")
			.check(CLASSES);
	}

	@Test
	void theEdgesDoNotKnowEachOther() {
		for (String edge : EDGES) {
			String[] others = EDGES.stream()
				.filter((other) -> !other.equals(edge))
				.map((other) -> "..notification." + other + "..")
				.toArray(String[]::new);
			noClasses().that()
				.resideInAPackage("..notification." + edge + "..")
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(others)
				.check(CLASSES);
		}
	}

	@Test
	void useCasesKnowNoEdgeAndNoStore() {
		noClasses().that()
			.resideInAPackage("..notification.application..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..notification.web..", "..notification.mongo..", "..notification.messaging..",
					"..notification.mail..", "org.springframework.data..", "jakarta.mail..")
			.check(CLASSES);
	}

	@Test
	void onlyTheMailEdgeTalksSmtp() {
		noClasses().that()
			.resideOutsideOfPackage("..notification.mail..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "org.thymeleaf..")
			.check(CLASSES);
	}

	@Test
	void eventsLeaveThroughTheOutboxOnly() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.kafka..", "org.springframework.cloud.stream..")
			.check(CLASSES);
	}

	@Test
	void noDayWithoutItsZone() {
		noClasses().should().callMethod(java.time.LocalDate.class, "now").check(CLASSES);
		noClasses().should().callMethod(java.time.Instant.class, "now").check(CLASSES);
	}

}
