package io.kehoach.report.messaging.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.SampleReports;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.report.domain.scoring.AwardRule;
import io.kehoach.report.domain.scoring.Entry;
import io.kehoach.report.domain.scoring.Participant;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;
import io.kehoach.report.domain.scoring.Standing;
import io.kehoach.report.domain.scoring.Windows;
import org.jspecify.annotations.Nullable;

/**
 * The states that the golden examples about scores show, as the service raises them.
 */
public final class GoldenScores {

	private static final String YEAR = "so-gddt:dan-van:2023";

	private static final String TASK = SampleReports.PLAN + ":i2:thpt-01";

	private GoldenScores() {
	}

	public static Stream<OutgoingEvent> raised() {
		Scoring self = scoring(Scoring.Phase.SELF, "2023-11-20T02:00:00Z", "7c1e", "unit", null, 25,
				entry(5, null, List.of(new Entry.Evidence(Entry.Evidence.Kind.TASK, TASK, "Nhiệm vụ số 2"))));
		Scoring appraisal = scoring(Scoring.Phase.APPRAISAL, "2023-12-05T03:00:00Z", "a11e", "appraiser",
				"Theo hồ sơ kiểm chứng", 24, entry(4, "Kế hoạch ban hành chậm 10 ngày", List.of()));
		Scoring recheck = scoring(Scoring.Phase.RECHECK, "2023-12-18T03:00:00Z", "2b90", "office",
				"Đơn vị bổ sung văn bản", 25, entry(5, "Đã có văn bản gia hạn", List.of()));
		return Stream.of(scored(Score.State.SELF_SCORED, self), scored(Score.State.APPRAISED, self, appraisal),
				scored(Score.State.RECHECKED, self, appraisal, recheck),
				at("2023-12-26T02:00:00Z").published(YEAR, ranking(), new Actor("9d04", "director")),
				at("2023-12-27T02:00:00Z").proposed("c0ffee", proposed(), new Actor("7c1e", "unit")),
				at("2023-12-28T02:00:00Z").decided("c0ffee", proposed().decide(
						new AwardProposal.Decision(true, "Xứng đáng", "2b90", Instant.parse("2023-12-28T02:00:00Z"))),
						new Actor("2b90", "office")));
	}

	private static OutgoingEvent scored(Score.State state, Scoring... scorings) {
		Score score = new Score(YEAR, "thpt-01", "so-gddt", 2023, "so-gddt:dan-van:1", state, List.of(scorings));
		Scoring last = scorings[scorings.length - 1];
		return at(last.at().toString()).scored(score, last.phase(), new Actor(last.by(), last.role()));
	}

	private static Scoring scoring(Scoring.Phase phase, String at, String by, String role, @Nullable String reason,
			int sum, Entry plan) {
		List<Entry> entries = new ArrayList<>(List.of(plan));
		entries.add(new Entry("nhiem-vu-dung-han", BigDecimal.TEN, null, List.of(), new Entry.Count(3, 3)));
		entries.add(new Entry("bao-cao-dung-han", BigDecimal.TEN, null, List.of(), new Entry.Count(2, 2)));
		return new Scoring(phase, Instant.parse(at), by, role, reason, BigDecimal.valueOf(sum), false, entries);
	}

	private static Entry entry(int points, @Nullable String reason, List<Entry.Evidence> evidence) {
		return new Entry("ke-hoach", BigDecimal.valueOf(points), reason, evidence, null);
	}

	private static Ranking ranking() {
		LocalDate day = LocalDate.of(2023, 11, 1);
		return new Ranking("so-gddt", 2023, "so-gddt:dan-van:1", "Bộ tiêu chí công tác dân vận (ví dụ)",
				"Asia/Ho_Chi_Minh", List.of(SampleReports.PLAN), new Windows(day, day, day, day, 5),
				List.of(new Participant("thpt-01", "truc-thuoc", null)), false, Ranking.State.PUBLISHED,
				List.of(line("thanh-tra", "phong", 88, 88, null, "tot", "Tốt", false),
						line("thpt-01", "truc-thuoc", 96, 93, 94, "xuat-sac", "Xuất sắc", true),
						line("thpt-02", "truc-thuoc", 94, 94, null, "xuat-sac", "Xuất sắc", true),
						new Standing("thpt-03", "truc-thuoc", null, null, null, null, null, null, null, false,
								Participant.PART_OF_YEAR)),
				List.of(), Instant.parse("2023-12-18T04:00:00Z"), Instant.parse("2023-12-25T17:00:00Z"),
				Instant.parse("2023-12-26T02:00:00Z"));
	}

	private static Standing line(String unit, String group, int self, int appraised, @Nullable Integer rechecked,
			String band, String name, boolean tied) {
		BigDecimal third = (rechecked == null) ? null : BigDecimal.valueOf(rechecked);
		BigDecimal second = BigDecimal.valueOf(appraised);
		return new Standing(unit, group, BigDecimal.valueOf(self), second, third, (third == null) ? second : third,
				band, name, 1, tied, null);
	}

	private static AwardProposal proposed() {
		AwardRule rule = new AwardRule("giay-khen-tap-the", "Giấy khen của Giám đốc Sở cho tập thể",
				AwardRule.Form.COLLECTIVE, "tot");
		return AwardProposal
			.drafted("thpt-01", ranking(), YEAR, rule, "Tập thể nhà trường", "",
					List.of(new AwardProposal.Achievement(TASK, "2",
							"Quán triệt, triển khai các văn bản về công tác dân vận",
							"Đã quán triệt tới toàn thể giáo viên", Instant.parse("2023-05-20T03:00:00Z"))))
			.propose(Instant.parse("2023-12-27T02:00:00Z"));
	}

	private static ScoringWireFacts at(String when) {
		return new ScoringWireFacts(new BusinessClock() {
			@Override
			public Instant instant() {
				return Instant.parse(when);
			}

			@Override
			public ZoneId zone() {
				return ZoneId.of("Asia/Ho_Chi_Minh");
			}
		});
	}

}
