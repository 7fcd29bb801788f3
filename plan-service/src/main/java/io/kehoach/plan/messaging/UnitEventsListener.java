package io.kehoach.plan.messaging;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.events.IncomingEvents;
import io.kehoach.plan.application.ChangingAddressees;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Hears of its own directory's units as everybody else does: a unit that comes or goes is
 * one aggregate, each open plan another, and the topic carries the news across even when
 * the process dies in between.
 */
@Configuration(proxyBeanMethods = false)
class UnitEventsListener {

	private final ChangingAddressees addressees;

	UnitEventsListener(ChangingAddressees addressees) {
		this.addressees = addressees;
	}

	@Bean
	Consumer<Message<byte[]>> unitEvents(IncomingEvents incoming) {
		return incoming.to(Set.of("unit.created.v1", "unit.changed.v1", "unit.closed.v1"), this::on);
	}

	private void on(IncomingEvent event) {
		UnitNews news = event.read(UnitNews.class);
		switch (news.unit().validTo()) {
			case null -> addressees.unitCame(news.unit().id());
			case LocalDate lastDay -> addressees.unitWent(news.unit().id(), lastDay);
		}
	}

	record UnitNews(NewsUnit unit) {
	}

	record NewsUnit(String id, @Nullable LocalDate validTo) {
	}

}
