package io.kehoach.report.messaging;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.events.IncomingEvents;
import io.kehoach.chassis.events.TopicHistory;
import io.kehoach.chassis.events.UnreadableEvent;
import io.kehoach.chassis.jobs.JobFailed;
import io.kehoach.report.application.EventHistory;
import io.kehoach.report.application.Pictures;
import io.kehoach.report.application.TotalId;

import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

@Component
class TopicEventHistory implements EventHistory {

	private final TopicHistory topics;

	private final IncomingEvents incoming;

	TopicEventHistory(TopicHistory topics, IncomingEvents incoming) {
		this.topics = topics;
		this.incoming = incoming;
	}

	@Override
	public Told tell(Pictures pictures, Consumer<TotalId> totals, IntConsumer percent) {
		KeptEvents kept = new KeptEvents(pictures, totals);
		Telling telling = new Telling(new AtomicLong(), new AtomicLong());
		replay("unit-events", telling.to(this.incoming.to(UnitEventsListener.TYPES, kept::unit)), percent, 0);
		replay("plan-events", telling.to(this.incoming.to(PlanEventsListener.TYPES, kept::plan)), percent, 1);
		replay("task-events", telling.to(this.incoming.to(TaskEventsListener.TYPES, kept::task)), percent, 2);
		return new Told(telling.events.get(), telling.unreadable.get());
	}

	private void replay(String topic, Consumer<Message<byte[]>> listener, IntConsumer percent, int before) {
		try {
			this.topics.replay(topic, listener, (part) -> percent.accept((before * 100 + part) / 3));
		}
		catch (IllegalStateException ex) {
			throw new JobFailed("events-unreadable", Map.of("topic", topic));
		}
	}

	/** Counts; a record that cannot be read lies among the dead letters already. */
	private record Telling(AtomicLong events, AtomicLong unreadable) {

		Consumer<Message<byte[]>> to(Consumer<Message<byte[]>> listener) {
			return (message) -> {
				this.events.incrementAndGet();
				try {
					listener.accept(message);
				}
				catch (UnreadableEvent | IllegalArgumentException ex) {
					this.unreadable.incrementAndGet();
				}
			};
		}

	}

}
