package io.kehoach.notification.domain;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which channels a topic offers.
 */
class TopicTest {

	@ParameterizedTest
	@EnumSource(Topic.class)
	void aDutyIsNeverWithoutMailAndEverythingElseMayBe(Topic topic) {
		assertThat(topic.offers().contains(Channel.IN_APP)).isEqualTo(topic.messageClass() != MessageClass.DUTY);
	}

	@ParameterizedTest
	@EnumSource(Topic.class)
	void theUsualChannelIsOneOfThoseOffered(Topic topic) {
		assertThat(topic.offers()).contains(topic.usual());
	}

	@ParameterizedTest
	@EnumSource(value = Topic.class, names = { "DEADLINES", "LATE_UNITS" })
	void whatALadderSaysIsOneListADayAndNeverAMailForEach(Topic topic) {
		assertThat(topic.offers()).containsExactly(Channel.MAIL_IN_DIGEST);
	}

	@ParameterizedTest
	@EnumSource(value = Topic.class, mode = EnumSource.Mode.EXCLUDE, names = { "DEADLINES", "LATE_UNITS", "DIGESTS" })
	void everythingElseMayComeAtOnceOrInTheDigest(Topic topic) {
		assertThat(topic.offers()).contains(Channel.MAIL_AT_ONCE, Channel.MAIL_IN_DIGEST);
	}

	@ParameterizedTest
	@EnumSource(Topic.class)
	void everyTopicHasSomethingToSay(Topic topic) {
		assertThat(Kind.values()).anyMatch((kind) -> kind.topic() == topic);
	}

	@Test
	void urgentKindsUsuallyComeAtOnceAndNothingElse() {
		assertThat(Arrays.stream(Kind.values()).filter((kind) -> kind.topic().usual() == Channel.MAIL_AT_ONCE))
			.containsExactlyInAnyOrder(Kind.PLAN_ISSUED, Kind.PLAN_AMENDED, Kind.TASK_RETURNED, Kind.REPORT_RETURNED,
					Kind.EXTENSION_DECIDED, Kind.OBSTACLE_ANSWERED, Kind.OVERDUE_WEEKLY, Kind.DIGEST);
	}

}
