package io.kehoach.report.domain.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.kehoach.report.domain.scoring.Criterion.Kind;
import io.kehoach.report.domain.scoring.Criterion.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A small criteria set: one criterion to prove, one that is counted, a bonus, a minus and
 * a veto.
 */
public final class SampleCriteria {

	public static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 20);

	public static final LocalDate DECEMBER = LocalDate.of(2023, 12, 5);

	public static final Instant AT = Instant.parse("2023-11-20T02:00:00Z");

	private SampleCriteria() {
	}

	public static CriteriaSet.Content content() {
		Criterion group = new Criterion("g1", "1", "Lãnh đạo", Kind.POINTS, BigDecimal.ZERO, null, false,
				List.of(leaf("plan", Kind.POINTS, 60, null, true),
						leaf("tasks", Kind.POINTS, 40, Measure.TASKS_ON_TIME, false)));
		return with(List.of(group, leaf("bonus", Kind.BONUS, 3, null, true), leaf("minus", Kind.MINUS, 5, null, false),
				leaf("veto", Kind.VETO, 0, null, false)));
	}

	static CriteriaSet.Content with(List<Criterion> criteria) {
		return new CriteriaSet.Content("Tiêu chí", null, "Theo điểm thẩm định.", criteria,
				List.of(new PeerGroup("rooms", "Các phòng", Set.of("ROOM"), Set.of()),
						new PeerGroup("schools", "Các trường", Set.of("SUBORDINATE"), Set.of())),
				List.of(band("best", 90, null), band("good", 80, null), band("weak", 0, null)),
				List.of(new AwardRule("praise", "Giấy khen", AwardRule.Form.COLLECTIVE, "good")),
				new YearDays("--11-01", "--11-30", "--12-10", "--12-25", 5), 1, List.of("plan"));
	}

	static Band band(String key, int from, @Nullable Integer quota) {
		return new Band(key, key, BigDecimal.valueOf(from), quota);
	}

	static Criterion leaf(String id, Kind kind, int max, @Nullable Measure measure, boolean proof) {
		return new Criterion(id, null, id, kind, BigDecimal.valueOf(max), measure, proof, List.of());
	}

	static CriteriaSet draft() {
		return new CriteriaSet("so-gddt", "dan-van", 1, CriteriaSet.Status.DRAFT, true, null, null, content());
	}

	static CriteriaSet inForce() {
		return draft().adopt(LocalDate.of(2023, 1, 1), null);
	}

	static Map<Measure, Entry.Count> counts(int onTime, int due) {
		return Map.of(Measure.TASKS_ON_TIME, new Entry.Count(onTime, due));
	}

	static Entry points(String criterion, double points, @Nullable String reason) {
		return new Entry(criterion, BigDecimal.valueOf(points), reason, List.of(), null);
	}

	/** A whole score of that many points for the plan, beside all tasks on time. */
	static Scoring scoring(Scoring.Phase phase, String by, double plan, Entry... more) {
		List<Entry> entries = new java.util.ArrayList<>(List.of(more));
		entries.add(points("plan", plan, "Có kế hoạch"));
		return new Marking(content(), counts(1, 1), null).score(phase, entries, null, by, "unit", AT);
	}

	static Windows windows() {
		return content().calendar().in(2023);
	}

	/** A sheet that someone else has appraised. */
	static Score appraised(String unit, double plan, Entry... more) {
		return Score.opened("r", unit, "so-gddt", 2023, "so-gddt:dan-van:1")
			.self(scoring(Scoring.Phase.SELF, "u-" + unit, plan), windows(), NOVEMBER)
			.appraise(scoring(Scoring.Phase.APPRAISAL, "a11e", plan, more), windows(), DECEMBER);
	}

}
