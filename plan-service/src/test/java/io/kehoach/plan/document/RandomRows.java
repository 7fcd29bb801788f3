package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.DeadlineRule;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.ReportKind;
import io.kehoach.plan.domain.ReportPeriods;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;

/** Rows of {@link RandomPlans}: tasks, and reports that somebody asked for by hand. */
final class RandomRows {

	static final String YEARLY = "Báo cáo năm gửi về Văn phòng Sở trước ngày 05/12/2024";

	private static final List<String> UNITS = List.of("Văn phòng Sở", "Thanh tra Sở", "Các phòng Sở",
			"Các phòng Sở, đơn vị trực thuộc Sở", "Phòng Tổ chức cán bộ; Văn phòng Sở",
			"Các cơ quan, đơn vị liên quan");

	private static final List<String> CONTENTS = List.of("Rà soát quy chế làm việc của cơ quan",
			"Triển khai Kế hoạch số 15/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh An Phú về cải cách hành chính",
			"Kiểm tra việc tiếp công dân (ít nhất 02 đơn vị, mỗi quý một lần); báo cáo kết quả",
			"Tổ chức hội nghị tập huấn: - Cho công chức; - Cho viên chức quản lý",
			"Xây dựng báo cáo sơ kết 6 tháng đầu năm 2024 và báo cáo tổng kết năm 2024 về công tác dân vận, trong đó nêu rõ kết quả, hạn chế, nguyên nhân và kiến nghị với cấp trên");

	private static final List<String> TIMES = List.of("Quý I/2024", "Cả năm 2024", "Trước ngày 30/6/2024",
			"Chậm nhất ngày 15/11/2024", "Thường xuyên", "Tháng 9/2024", "Quý I-Quý III/2024", "Theo lịch của tỉnh",
			"Từ ngày 05/5/2024 đến ngày 19/5/2024");

	private final Random random;

	RandomRows(Random random) {
		this.random = random;
	}

	PlanItem item(int at, PlanPeriod period) {
		return item(at, (random.nextInt(6) > 0) ? String.valueOf(at + 1) : null, period);
	}

	PlanItem numbered(int at, PlanPeriod period) {
		return item(at, String.valueOf(at + 1), period);
	}

	private PlanItem item(int at, @Nullable String no, PlanPeriod period) {
		String content = one(CONTENTS);
		return new PlanItem("row-" + at, no, content,
				content.contains(": - ") ? List.of("Cho công chức;", "Cho viên chức quản lý") : List.of(),
				Citations.in(content), (random.nextInt(3) == 0) ? "Báo cáo kết quả" : null, party(one(UNITS)),
				(random.nextInt(3) > 0) ? party(one(UNITS)) : null,
				TimePhrase.read((random.nextInt(8) > 0) ? one(TIMES) : "", period).window());
	}

	/**
	 * A duty that asks for the yearly report is such a report, unless one is told in
	 * full.
	 */
	List<ReportDefinition> reports(List<Responsibility> responsibilities) {
		List<ReportDefinition> reports = new ArrayList<>();
		for (String key : List.of("2024-H1", "2024-YEAR", "2024-Q1", "2024-Q3", "2024-M05", "2024-bao-ve-de-an")) {
			if (random.nextInt(4) == 0) {
				reports.add(report(key));
			}
		}
		if (reports.stream().noneMatch((it) -> it.key().equals("2024-YEAR"))) {
			responsibilities.stream()
				.filter((it) -> it.duties().stream().anyMatch((duty) -> duty.text().equals(YEARLY)))
				.limit(1)
				.forEach((it) -> reports.add(yearly(it.unit())));
		}
		return reports;
	}

	private static ReportDefinition yearly(@Nullable Party reporters) {
		return ReportPeriods.filled(new ReportDefinition("2024-YEAR", ReportKind.YEAR, "trước ngày 05/12/2024", null,
				null, LocalDate.of(2024, 12, 5), DeadlineRule.BEFORE, null, reporters, party("Văn phòng Sở"), null,
				null));
	}

	private ReportDefinition report(String key) {
		LocalDate due = (random.nextInt(5) > 0) ? LocalDate.of(2024, 1 + random.nextInt(12), 1 + random.nextInt(28))
				: null;
		DeadlineRule rule = (due != null) ? one(List.of(DeadlineRule.values())) : null;
		LocalDate from = (random.nextInt(3) == 0) ? LocalDate.of(2023, 12, 1 + random.nextInt(28)) : null;
		LocalDate cutOff = (random.nextInt(3) == 0) ? LocalDate.of(2024, 5, 1 + random.nextInt(28)) : null;
		LocalDate late = (random.nextInt(3) == 0) ? LocalDate.of(2025, 1, 1 + random.nextInt(28)) : null;
		return ReportPeriods.filled(new ReportDefinition(key, kind(key), null, from, cutOff, due, rule, late,
				party(one(UNITS)), (random.nextInt(3) > 0) ? party(one(UNITS)) : null, null, null));
	}

	private static ReportKind kind(String key) {
		return switch (key.charAt(5)) {
			case 'H' -> ReportKind.SIX_MONTHS;
			case 'Y' -> ReportKind.YEAR;
			case 'Q' -> ReportKind.QUARTER;
			case 'M' -> ReportKind.MONTH;
			default -> ReportKind.OTHER;
		};
	}

	static Party party(@Nullable String text) {
		return Party.printed(String.valueOf(text), PartyPhrase.split(String.valueOf(text), KnownNames.none()));
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

}
