package io.kehoach.plan.application;

import io.kehoach.chassis.access.Caller;
import io.kehoach.plan.document.DocumentWriter;
import io.kehoach.plan.document.DocumentWriter.Format;
import org.springframework.stereotype.Service;

/** Plans as the documents that are signed and sent. */
@Service
public class WritingPlans {

	private final ReadingPlans plans;

	private final DocumentWriter writer;

	WritingPlans(ReadingPlans plans, DocumentWriter writer) {
		this.plans = plans;
		this.writer = writer;
	}

	public byte[] write(String planId, Format format, Caller caller) {
		return writer.write(plans.find(planId, caller).state().content().body(), format);
	}

}
