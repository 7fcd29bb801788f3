package io.kehoach.chassis;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

	private static final JavaClasses CHASSIS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.kehoach.chassis");

	@Test
	void theChassisKnowsNoWordOfWhatTheServicesAreAbout() {
		assertThat(CHASSIS).extracting((type) -> type.getSimpleName().toLowerCase(java.util.Locale.ROOT))
			.noneMatch((name) -> name.matches(".*(plan|task|report|score|notification|obstacle).*"));
	}

	@Test
	void onlyTheOutboxTouchesTheKafkaProducer() {
		noClasses().that()
			.resideOutsideOfPackage("..outbox..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.apache.kafka.clients.producer..")
			.check(CHASSIS);
	}

	@Test
	void nothingAsksForTheDateOfTheHost() {
		noClasses().should().callMethod(java.time.LocalDate.class, "now").check(CHASSIS);
	}

}
