package io.kehoach.report.messaging;

import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.application.PackDesk;

import org.springframework.stereotype.Component;

/**
 * Notes the parts of evidence packs as their services say that they are there, or why
 * they are not, each on its own topic.
 */
@Component
class PackPartsListener implements Consumer<IncomingEvent> {

	static final Set<String> TYPES = Set.of("evidence-pack.part-ready.v1", "evidence-pack.part-failed.v1");

	private final PackDesk desk;

	PackPartsListener(PackDesk desk) {
		this.desk = desk;
	}

	@Override
	public void accept(IncomingEvent event) {
		PartEventBody body = event.read(PartEventBody.class);
		this.desk.told(body.part().packId(), body.picture());
	}

}
