package io.kehoach.plan;

import java.time.Instant;
import java.time.LocalDate;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.kehoach.plan");

	@Test
	void theDomainDependsOnNothingButTheJdk() {
		classes().that()
			.resideInAPackage("..plan.domain..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("..plan.domain..", "java..", "org.jspecify..")
			.check(CLASSES);
	}

	@Test
	void theEdgesDoNotKnowEachOther() {
		String[] edges = { "..plan.web..", "..plan.mongo..", "..plan.messaging.." };
		for (String edge : edges) {
			for (String other : edges) {
				if (!edge.equals(other)) {
					noClasses().that()
						.resideInAPackage(edge)
						.should()
						.dependOnClassesThat()
						.resideInAPackage(other)
						.check(CLASSES);
				}
			}
		}
	}

	@Test
	void onlyTheChassisTouchesTheProducer() {
		noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..").check(CLASSES);
	}

	@Test
	void noOtherServiceIsKnown() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.kehoach.task..", "io.kehoach.report..", "io.kehoach.notification..",
					"io.kehoach.gateway..")
			.check(CLASSES);
	}

	@Test
	void daysComeFromTheBusinessClock() {
		noClasses().should()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(Instant.class, "now")
			.check(CLASSES);
	}

}
