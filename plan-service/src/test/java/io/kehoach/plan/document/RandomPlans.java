package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.Citation;
import io.kehoach.plan.domain.DeadlineRules;
import io.kehoach.plan.domain.Duty;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Issuer;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.Signer;
import io.kehoach.plan.domain.UnitDuty;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;

/**
 * Plans as offices write them, varied in every field; the same seed gives the same plan.
 */
final class RandomPlans {

	static final int YEAR = 2024;

	private final Random random;

	private final RandomRows rows;

	RandomPlans(long seed) {
		this.random = new Random(seed);
		this.rows = new RandomRows(random);
	}

	PlanBody next() {
		Header header = header();
		PlanPeriod period = new PlanPeriod(YEAR, true, header.issuedOn());
		List<Responsibility> responsibilities = some(0, 4, this::responsibility);
		return new PlanBody(header, some(0, 3, (i) -> duty(i, period)), some(1, 8, (i) -> rows.item(i, period)),
				responsibilities, rows.reports(responsibilities), some(0, 5, this::recipient));
	}

	/**
	 * The next version of a plan: rows fall away, are moved and come to be. A row without
	 * a lead has its number: without either it would belong to the row above.
	 */
	PlanBody amended(PlanBody plan) {
		PlanPeriod period = new PlanPeriod(YEAR, true, plan.header().issuedOn());
		List<io.kehoach.plan.domain.PlanItem> items = new ArrayList<>(plan.items());
		items.remove(random.nextInt(items.size()));
		items.add(random.nextInt(items.size() + 1), rows.item(90, period));
		items.add(rows.numbered(91, period).withLead(null));
		return plan.withItems(items);
	}

	private Header header() {
		LocalDate day = maybe(() -> LocalDate.of(YEAR, 1 + random.nextInt(12), 1 + random.nextInt(28)));
		Issuer issuer = new Issuer(one(List.of("Sở Giáo dục và Đào tạo", "Sở Nội vụ", "Ủy ban nhân dân huyện Hòa An")),
				null);
		return new Header(one(List.of("Kế hoạch", "Chương trình", "Kế hoạch")),
				maybe(() -> one(List.of("15/KH-SGDĐT", "05/KH-UBND", "94-KH/BDVTU-BCSĐUBNDTP", "1245/KH-SNV"))), day,
				maybe(() -> one(List.of("An Phú", "Hòa An", "Thành phố Hồ Chí Minh"))), YEAR,
				one(List.of("Công tác dân vận năm 2024", "Cải cách hành chính năm 2024 của các cơ quan, đơn vị",
						"Thực hiện quy chế dân chủ ở cơ sở và phong trào thi đua “Dân vận khéo” năm 2024")),
				issuer, maybe(() -> "UBND tỉnh An Phú"), some(0, 4, (i) -> basis()),
				some(0, 3, (i) -> "Nâng cao chất lượng việc thứ " + (i + 1) + " của cơ quan, đơn vị trong năm."),
				some(0, 3,
						(i) -> "Việc thứ " + (i + 1) + " phải có người chịu trách nhiệm và có kết quả kiểm tra được."),
				DeadlineRules.DEFAULT, maybe(this::signer));
	}

	private Citation basis() {
		String type = one(List.of("Quyết định", "Nghị quyết", "Kế hoạch", "Thông tư", "Công văn"));
		return new Citation(type, (1 + random.nextInt(900)) + one(List.of("/QĐ-UBND", "-NQ/TW", "/2023/TT-BNV")),
				maybe(() -> LocalDate.of(2023, 1 + random.nextInt(12), 1 + random.nextInt(28))),
				maybe(() -> one(List.of("Ủy ban nhân dân tỉnh An Phú", "Bộ Nội vụ"))), null);
	}

	private Signer signer() {
		String name = maybe(() -> one(List.of("Lê Hoàng Phúc", "Nguyễn Thị Thanh Bình", "TS. Trần Văn An")));
		return one(List.of(new Signer(null, null, "GIÁM ĐỐC", name),
				new Signer("KT.", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name),
				new Signer("TM.", "ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name),
				new Signer("TL.", "GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", name),
				new Signer("TUQ.", "CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ", name), new Signer("Q.", "GIÁM ĐỐC", null, name)));
	}

	private Duty duty(int at, PlanPeriod period) {
		String time = one(List.of("Thường xuyên", "Thường xuyên", "Quý II/2024", "Hằng quý"));
		return new Duty("duty-" + at,
				one(List.of("Tiếp công dân và giải quyết kiến nghị đúng thời hạn.",
						"Đối thoại với người dân, doanh nghiệp; công khai kết quả.",
						"Rà soát thủ tục hành chính thuộc thẩm quyền")),
				TimePhrase.read(time, period).window());
	}

	private Responsibility responsibility(int at) {
		String unit = one(List.of("Các phòng Sở", "Văn phòng Sở", "Thanh tra Sở", "Các đơn vị trực thuộc Sở"));
		List<UnitDuty> duties = some(1, 3,
				(i) -> dutyOf(one(List.of("Phổ biến Kế hoạch tới toàn thể công chức",
						"Xây dựng kế hoạch thực hiện của đơn vị", "Tự chấm điểm theo bộ tiêu chí", RandomRows.YEARLY,
						"Theo dõi, đôn đốc việc thực hiện"))));
		return new Responsibility("duties-" + at, RandomRows.party(unit), duties);
	}

	private UnitDuty dutyOf(String text) {
		LocalDate due = (random.nextInt(4) == 0) ? LocalDate.of(YEAR, 2, 1 + random.nextInt(28)) : null;
		return new UnitDuty(text, DutyWords.kindOf(text), due);
	}

	private Recipient recipient(int at) {
		String text = one(List.of("UBND tỉnh (để b/c)", "Sở Nội vụ (để p/h)", "Các phòng Sở (để t/h)",
				"Cổng thông tin điện tử Sở", "Ban Giám đốc Sở"));
		return new Recipient("line-" + at, text, Closing.role(text), null);
	}

	private <T> List<T> some(int least, int most, IntFunction<T> made) {
		return IntStream.range(0, least + random.nextInt(most - least + 1)).mapToObj(made).toList();
	}

	private <T> @Nullable T maybe(Supplier<T> made) {
		return (random.nextInt(4) > 0) ? made.get() : null;
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

}
