package io.kehoach.plan.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.plan.application.PackRequest;
import io.kehoach.plan.domain.PlanEvent;
import io.kehoach.plan.domain.directory.DirectoryEvent;
import io.kehoach.plan.messaging.EventSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractTest {

	/** Every event of this service, each made by the command that raises it. */
	static List<Sample> samples() {
		return Stream.concat(EventSamples.ofPlans().stream(), EventSamples.ofTheDirectory().stream()).toList();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void eventIsTheGoldenExampleAndValid(Sample sample) {
		OutgoingEvent event = sample.raised();
		assertThat(event.type()).isEqualTo(sample.type());
		String json = EventJson.write(event.payload());
		assertThat(Contracts.tree(json)).isEqualTo(Contracts.goldenTree("plan-service", sample.type() + ".v1"));
		assertThat(Contracts.violations("plan-service", sample.type() + ".v1", json)).isEmpty();
	}

	@Test
	void everyActOnPlansGoesIntoTheAuditTrail() {
		assertThat(PlanEventsListener.ACTS).isEqualTo(EventSamples.ofPlans()
			.stream()
			.map((sample) -> sample.type() + ".v1")
			.filter((typed) -> !typed.startsWith("evidence-pack."))
			.collect(Collectors.toSet()));
	}

	@Test
	void whatAnEvidencePackIsToHoldIsRead() {
		PackRequest request = EventJson
			.read(Contracts.golden("report-service", "evidence-pack.requested.v1"), PackEventBody.class)
			.evidencePack();
		assertThat(request.planId()).isEqualTo("plan-2023-dan-van");
		assertThat(request.unitId()).isEqualTo("thpt-01");
	}

	@Test
	void everyEventHasAContractAndEveryContractAnEvent() throws IOException {
		Set<String> sampled = samples().stream().map(Sample::type).collect(Collectors.toSet());
		Path contracts = Path.of(System.getProperty("contracts.root", ".."), "plan-service", "contracts");
		try (Stream<Path> files = Files.list(contracts)) {
			Set<String> golden = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".v1.json"))
				.map((name) -> name.replace(".v1.json", ""))
				.collect(Collectors.toSet());
			assertThat(golden).isEqualTo(sampled);
		}
		int kinds = PlanEvent.class.getPermittedSubclasses().length
				+ DirectoryEvent.class.getPermittedSubclasses().length;
		int acknowledgement = 1;
		int readyOrFailedPart = 2;
		assertThat(sampled).hasSize(kinds + acknowledgement + readyOrFailedPart);
	}

}
