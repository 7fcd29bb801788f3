package io.kehoach.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	private static final JavaClasses GATEWAY = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.kehoach.gateway");

	@Test
	void theGatewayKnowsNoServiceAndNoChassis() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.kehoach.plan..", "io.kehoach.task..", "io.kehoach.report..",
					"io.kehoach.notification..", "io.kehoach.chassis..")
			.check(GATEWAY);
	}

	@Test
	void thePageNeverTouchesTokensOrRoutes() {
		noClasses().that()
			.resideInAPackage("..page..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..routing..", "org.springframework.security.oauth2..")
			.check(GATEWAY);
	}

	@Test
	void nothingIsReadFromKafka() {
		noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..").check(GATEWAY);
	}

	@Test
	void nothingAsksForTheDateOfTheHost() {
		noClasses().should().callMethod(java.time.LocalDate.class, "now").check(GATEWAY);
	}

}
