package io.kehoach.report;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.kehoach.report");

	@Test
	void theDomainKnowsTheJdkOnly() {
		classes().that()
			.resideInAPackage("..report.domain..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "io.kehoach.report.domain..", "org.jspecify.annotations..")
			.check(CLASSES);
	}

	@Test
	void theEdgesDoNotKnowEachOther() {
		for (String edge : new String[] { "web", "mongo", "messaging", "document", "workbook" }) {
			noClasses().that()
				.resideInAPackage("..report." + edge + "..")
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(others(edge))
				.check(CLASSES);
		}
	}

	private static String[] others(String edge) {
		return java.util.stream.Stream.of("web", "mongo", "messaging", "document", "workbook")
			.filter((name) -> !name.equals(edge))
			.map((name) -> "io.kehoach.report." + name + "..")
			.toArray(String[]::new);
	}

	@Test
	void theApplicationKnowsNoEdge() {
		noClasses().that()
			.resideInAPackage("..report.application..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.kehoach.report.web..", "io.kehoach.report.mongo..", "io.kehoach.report.messaging..",
					"io.kehoach.report.document..", "io.kehoach.report.workbook..",
					"org.springframework.data.mongodb..")
			.check(CLASSES);
	}

	@Test
	void onlyTheChassisTouchesTheProducer() {
		noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..").check(CLASSES);
	}

	@Test
	void noOtherServiceIsOnTheClassPath() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.kehoach.plan..", "io.kehoach.task..", "io.kehoach.notification..",
					"io.kehoach.gateway..")
			.check(CLASSES);
	}

	@Test
	void nobodyAsksTheMachineForTheTime() {
		for (Class<?> type : new Class<?>[] { java.time.LocalDate.class, java.time.Instant.class,
				java.time.LocalDateTime.class, java.time.ZonedDateTime.class }) {
			noClasses().should().callMethod(type, "now").check(CLASSES);
		}
	}

}
