package io.kehoach.report.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.report.application.Folded;
import io.kehoach.report.application.PlanPicture;
import io.kehoach.report.domain.Heading;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a plan event.
 */
record PlanMessage(Instant occurredAt, Plan plan) {

	/**
	 * @param event what it is called: only that tells a draft that went back, and waits
	 * for its author, from one that was never handed in
	 */
	PlanPicture picture(String event) {
		boolean wentBack = event.equals("plan.returned") && this.plan.status.equals("DRAFT");
		return this.plan.picture(wentBack ? PlanPicture.RETURNED : this.plan.status, this.occurredAt);
	}

	record Plan(String id, @Nullable Integer version, String status, @Nullable String number, @Nullable String place,
			@Nullable String title, @Nullable Issuer issuer, @Nullable String parentBody, @Nullable String zone,
			@Nullable List<Cited> basis, @Nullable List<Item> items, @Nullable List<Responsibility> responsibilities,
			@Nullable List<Reporting> reporting, @Nullable List<Recipient> recipients, @Nullable Signer signer,
			@Nullable List<Group> groups) {

		PlanPicture picture(String standing, Instant at) {
			Map<String, List<String>> members = orEmpty(this.groups).stream()
				.collect(Collectors.toMap(Group::groupId, Group::unitIds));
			String shown = Objects.requireNonNullElse(this.title, "");
			Set<String> terms = Folded.words(shown);
			numbers().forEach((number) -> terms.addAll(Folded.number(number)));
			return new PlanPicture(this.id, shown, this.number, standing, Objects.requireNonNullElse(this.version, 0),
					Objects.requireNonNullElse(this.zone, "Asia/Ho_Chi_Minh"),
					(this.issuer != null) ? this.issuer.unitId : null, heading(),
					orEmpty(this.items).stream().map(Item::picture).toList(),
					orEmpty(this.reporting).stream().map((asked) -> asked.picture(members)).toList(), named(members),
					at, terms);
		}

		/**
		 * Its own number and those of the documents it cites: people look for it by any
		 * of them.
		 */
		private Stream<String> numbers() {
			Stream<Cited> ofRows = orEmpty(this.items).stream().flatMap((item) -> orEmpty(item.citations).stream());
			Stream<Cited> cited = Stream.concat(orEmpty(this.basis).stream(), ofRows);
			return Stream.concat(Stream.of(Objects.requireNonNullElse(this.number, "")),
					cited.map((one) -> Objects.requireNonNullElse(one.number, "")));
		}

		private Heading heading() {
			Signer signing = Objects.requireNonNullElse(this.signer, new Signer(null, null, null, null));
			List<String> recipients = orEmpty(this.recipients).stream()
				.filter((recipient) -> "FOR_REPORT".equals(recipient.role))
				.map(Recipient::text)
				.toList();
			return new Heading(this.parentBody, (this.issuer != null) ? this.issuer.text : "", null, this.place, null,
					signing.authority, signing.onBehalfOf, signing.position, signing.name, recipients);
		}

		private Set<String> named(Map<String, List<String>> members) {
			Stream<Party> parties = Stream
				.of(orEmpty(this.items).stream().flatMap((item) -> Stream.of(item.lead, item.coordinating)),
						orEmpty(this.responsibilities).stream().map(Responsibility::unit),
						orEmpty(this.reporting).stream().flatMap((asked) -> Stream.of(asked.reporters, asked.receiver)))
				.flatMap((stream) -> stream)
				.filter(Objects::nonNull);
			Set<String> units = parties.flatMap((party) -> party.units(members).stream())
				.collect(Collectors.toCollection(TreeSet::new));
			orEmpty(this.recipients).stream().map(Recipient::unitId).filter(Objects::nonNull).forEach(units::add);
			return units;
		}

	}

	record Issuer(String text, @Nullable String unitId) {
	}

	record Cited(@Nullable String number) {
	}

	record Item(String itemId, @Nullable String no, String content, @Nullable Party lead, @Nullable Party coordinating,
			@Nullable List<Cited> citations) {

		PlanPicture.Item picture() {
			return new PlanPicture.Item(this.itemId, this.no, this.content);
		}

	}

	record Party(@Nullable String text, @Nullable List<String> unitIds, @Nullable List<String> groupIds) {

		Set<String> units(Map<String, List<String>> members) {
			Set<String> units = new TreeSet<>(orEmpty(this.unitIds));
			orEmpty(this.groupIds).forEach((group) -> units.addAll(members.getOrDefault(group, List.of())));
			return units;
		}

	}

	record Responsibility(@Nullable Party unit) {
	}

	record Reporting(String key, String kind, @Nullable String text, @Nullable LocalDate from,
			@Nullable LocalDate cutOff, @Nullable LocalDate due, @Nullable String rule, @Nullable LocalDate lateClose,
			@Nullable Party reporters, @Nullable Party receiver, @Nullable Instant dueAt,
			@Nullable LocalDate remindOn) {

		PlanPicture.Reporting picture(Map<String, List<String>> members) {
			return new PlanPicture.Reporting(this.key, this.kind, this.text, this.from, this.cutOff, this.due,
					this.dueAt, this.remindOn, Objects.requireNonNullElse(this.rule, "ON_OR_BEFORE"), this.lateClose,
					(this.reporters != null) ? this.reporters.units(members) : Set.of(),
					(this.receiver != null) ? this.receiver.text : null);
		}

	}

	record Recipient(String text, @Nullable String role, @Nullable String unitId) {
	}

	record Signer(@Nullable String authority, @Nullable String onBehalfOf, @Nullable String position,
			@Nullable String name) {
	}

	record Group(String groupId, List<String> unitIds) {
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
