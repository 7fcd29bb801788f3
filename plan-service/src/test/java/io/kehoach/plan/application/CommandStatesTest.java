package io.kehoach.plan.application;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.Content;
import io.kehoach.plan.domain.Issuing;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every command of a plan in every state: it is done, or refused as the API says it. */
class CommandStatesTest {

	private static final Issuing MARCH = Golden.issuing("2023-03-01T08:00:00+07:00", Golden.directory());

	private static final List<String> STATES = List.of("DRAFT", "SUBMITTED", "ISSUED", "AMENDING", "AMENDED", "CLOSED",
			"CANCELLED");

	/**
	 * In the order of the states; "+" is done, "." is passed over, a word is the refusal.
	 */
	private static final String TABLE = """
			edit              | +                   | plan-not-draft      | plan-not-draft       | plan-not-draft       | plan-not-draft       | plan-not-draft  | plan-not-draft
			submit            | +                   | plan-not-draft      | plan-not-draft       | plan-not-draft       | plan-not-draft       | plan-not-draft  | plan-not-draft
			sendBack          | plan-not-submitted  | +                   | plan-not-submitted   | plan-not-submitted   | plan-not-submitted   | plan-not-submitted | plan-not-submitted
			issue             | +                   | +                   | plan-not-draft       | plan-not-draft       | plan-not-draft       | plan-not-draft  | plan-not-draft
			close             | plan-not-issued     | plan-not-issued     | +                    | +                    | +                    | plan-not-issued | plan-not-issued
			cancel            | +                   | +                   | +                    | +                    | +                    | plan-ended      | plan-ended
			discard           | +                   | plan-not-draft      | plan-not-draft       | plan-not-draft       | plan-not-draft       | plan-not-draft  | plan-not-draft
			amend             | plan-not-issued     | plan-not-issued     | +                    | amendment-exists     | amendment-exists     | plan-not-issued | plan-not-issued
			editAmendment     | no-amendment        | no-amendment        | no-amendment         | +                    | plan-not-draft       | no-amendment    | no-amendment
			submitAmendment   | no-amendment        | no-amendment        | no-amendment         | +                    | plan-not-draft       | no-amendment    | no-amendment
			sendBackAmendment | no-amendment        | no-amendment        | no-amendment         | plan-not-submitted   | +                    | no-amendment    | no-amendment
			issueAmendment    | no-amendment        | no-amendment        | no-amendment         | +                    | +                    | no-amendment    | no-amendment
			discardAmendment  | no-amendment        | no-amendment        | no-amendment         | +                    | +                    | no-amendment    | no-amendment
			derivedFor        | plan-not-issued     | plan-not-issued     | +                    | +                    | +                    | plan-not-issued | plan-not-issued
			rolledOverTo      | plan-not-issued     | plan-not-issued     | +                    | +                    | +                    | +               | plan-not-issued
			join              | .                   | .                   | +                    | +                    | +                    | .               | .
			leave             | .                   | .                   | +                    | +                    | +                    | .               | .
			""";

	private static final Map<String, Consumer<Plan>> COMMANDS = commands();

	@ParameterizedTest(name = "{0} in {1}: {2}")
	@MethodSource("cells")
	void everyCommandIsDoneOrRefusedByTheStateOfThePlan(String command, String state, String expected) {
		Plan plan = states().get(state);
		if (expected.length() == 1) {
			COMMANDS.get(command).accept(plan);
			return;
		}
		Problem refused = refusal(() -> COMMANDS.get(command).accept(plan));
		assertThat(refused.type()).endsWith(expected);
		assertThat(refused.status().value()).isEqualTo(expected.equals("no-amendment") ? 404 : 409);
	}

	@Test
	void theTableHasEveryCommandOfAPlan() {
		Set<String> commands = Arrays.stream(Plan.class.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
			.filter((method) -> Set.of(PlanChange.class, Content.class).contains(method.getReturnType()))
			.map(Method::getName)
			.filter((name) -> !name.equals("content"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(rows().map((row) -> row.getFirst())).containsExactlyInAnyOrderElementsOf(commands);
		assertThat(COMMANDS.keySet()).containsExactlyInAnyOrderElementsOf(commands);
	}

	@Test
	void whatIsPassedOverChangesNothing() {
		cells().filter((cell) -> cell.get()[2].equals(".")).forEach((cell) -> {
			Plan plan = states().get((String) cell.get()[1]);
			assertThat(plan.join("thpt-99", LocalDate.of(2023, 3, 2), List.of("don-vi-truc-thuoc")))
				.isEqualTo(new PlanChange(plan, List.of()));
			assertThat(plan.leave("thpt-01", LocalDate.of(2023, 3, 2), null))
				.isEqualTo(new PlanChange(plan, List.of()));
		});
	}

	private static Stream<Arguments> cells() {
		return rows().flatMap((row) -> IntStream.range(0, STATES.size())
			.mapToObj((at) -> Arguments.of(row.getFirst(), STATES.get(at), row.get(at + 1))));
	}

	private static Stream<List<String>> rows() {
		return TABLE.lines().map((line) -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
	}

	private static Map<String, Plan> states() {
		Plan draft = Golden.draft();
		Plan issued = Golden.issued();
		Plan amending = issued.amend().plan().editAmendment(Golden.firstRow("Mới")).plan();
		return Map.of("DRAFT", draft, "SUBMITTED", draft.submit().plan(), "ISSUED", issued, "AMENDING", amending,
				"AMENDED", amending.submitAmendment().plan(), "CLOSED", issued.close("xong").plan(), "CANCELLED",
				draft.cancel("nhầm").plan());
	}

	private static Map<String, Consumer<Plan>> commands() {
		Map<String, Consumer<Plan>> commands = new LinkedHashMap<>();
		commands.put("edit", (plan) -> plan.edit(Golden.firstRow("Khác")));
		commands.put("submit", Plan::submit);
		commands.put("sendBack", (plan) -> plan.sendBack("thiếu"));
		commands.put("issue", (plan) -> plan.issue(MARCH));
		commands.put("close", (plan) -> plan.close("xong"));
		commands.put("cancel", (plan) -> plan.cancel("nhầm"));
		commands.put("discard", (plan) -> plan.discard("nhầm"));
		commands.put("amend", Plan::amend);
		commands.put("editAmendment", (plan) -> plan.editAmendment(Golden.firstRow("Khác")));
		commands.put("submitAmendment", Plan::submitAmendment);
		commands.put("sendBackAmendment", (plan) -> plan.sendBackAmendment("thiếu"));
		commands.put("issueAmendment", (plan) -> plan.issueAmendment(MARCH));
		commands.put("discardAmendment", Plan::discardAmendment);
		commands.put("derivedFor", (plan) -> plan.derivedFor("thpt-01", "Trường THPT số 1"));
		commands.put("rolledOverTo", (plan) -> plan.rolledOverTo(2024, Map.of()));
		commands.put("join", (plan) -> plan.join("thpt-99", LocalDate.of(2023, 3, 2), List.of("don-vi-truc-thuoc")));
		commands.put("leave", (plan) -> plan.leave("thpt-01", LocalDate.of(2023, 3, 2), null));
		return commands;
	}

	private static Problem refusal(Runnable command) {
		try {
			Refusals.translating(() -> {
				command.run();
				return true;
			});
		}
		catch (Problem refused) {
			return refused;
		}
		throw new AssertionError("It was not refused");
	}

}
