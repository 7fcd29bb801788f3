package io.kehoach.plan.document;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.kehoach.plan.domain.PlanItem;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What word processors write around the words of a plan. */
class DocxReaderTest {

	private static final String TITLE = paragraph("KẾ HOẠCH") + paragraph("Trồng cây xanh năm 2025");

	private static final String TITLES = row("TT", "Nội dung", "Đơn vị chủ trì", "Thời gian");

	private static final String FIRST = row("1", "Ươm cây con tại vườn", "Phòng Kinh tế", "Quý I/2025");

	@Test
	void readsALargeTableInATimeThatGrowsWithItsSizeOnly() {
		String rows = IntStream.rangeClosed(1, 10_000)
			.mapToObj((no) -> row(no + "", "Trồng cây tại tuyến đường " + no * 7919, "Phòng " + no, "Quý I/2025"))
			.collect(Collectors.joining());
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

		assertThat(items(TITLE + table(TITLES + rows))).hasSize(10_000);

		assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before))
			.isLessThan(Duration.ofSeconds(12));
	}

	@Test
	void leavesOutWhatWasDeletedAndKeepsWhatWasInserted() {
		String changed = "<w:tc><w:p><w:del><w:r><w:delText>Chặt</w:delText></w:r></w:del>"
				+ "<w:ins><w:r><w:t>Chăm</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> sóc cây</w:t></w:r></w:p></w:tc>";
		String deleted = row("3", "Không còn nữa", "Phòng Kinh tế", "Quý I/2025").replace("<w:tr>",
				"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>");

		assertThat(items(TITLE + table(TITLES + FIRST + "<w:tr>" + cell("2") + changed + cell("Phòng Y tế")
				+ cell("Năm 2025") + "</w:tr>" + deleted)))
			.extracting(PlanItem::content)
			.containsExactly("Ươm cây con tại vườn", "Chăm sóc cây");
	}

	@Test
	void findsTheTableInsideATableThatLaysOutThePage() {
		String inner = table(TITLES + FIRST);

		List<PlanItem> items = items(TITLE + table("<w:tr><w:tc>" + inner + "<w:p/></w:tc></w:tr>"));

		assertThat(items).singleElement()
			.satisfies((item) -> assertThat(Objects.requireNonNull(item.lead()).text()).isEqualTo("Phòng Kinh tế"));
	}

	@Test
	void keepsTheLinesOfATableInsideACell() {
		String inner = table("<w:tr>" + cell("Loại cây") + cell("Sấu") + "</w:tr>");
		String second = "<w:tr>" + cell("2") + "<w:tc>" + paragraph("Chọn giống:") + inner + "<w:p/></w:tc>"
				+ cell("Phòng Kinh tế") + cell("Quý II/2025") + "</w:tr>";

		assertThat(items(TITLE + table(TITLES + FIRST + second))).extracting(PlanItem::content)
			.containsExactly("Ươm cây con tại vườn", "Chọn giống: Loại cây Sấu");
	}

	@Test
	void readsATableInsideAContentControl() {
		assertThat(items(TITLE + "<w:sdt><w:sdtContent>" + table(TITLES + FIRST) + "</w:sdtContent></w:sdt>"))
			.hasSize(1);
	}

	@Test
	void leavesTheColumnsFreeThatARowBeginsBehind() {
		String behind = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("Tưới nước") + cell("Phòng Y tế")
				+ cell("Quý II/2025") + "</w:tr>";

		PlanItem second = items(TITLE + table(TITLES + FIRST + behind)).get(1);

		assertThat(second.content()).isEqualTo("Tưới nước");
		assertThat(Objects.requireNonNull(second.lead()).text()).isEqualTo("Phòng Y tế");
	}

	@Test
	void keepsATypedNumberWithTheWordsBehindItsTab() {
		DraftDocument plan = SamplePlan.read(HostileDocx.body(TITLE + paragraph("II. TỔ CHỨC THỰC HIỆN")
				+ "<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Phòng Kinh tế: Theo dõi việc thực hiện.</w:t></w:r></w:p>"),
				SamplePlan.DOCX);

		assertThat(plan.responsibilities()).singleElement()
			.satisfies((duty) -> assertThat(Objects.requireNonNull(duty.unit()).text()).isEqualTo("Phòng Kinh tế"));
	}

	private static List<PlanItem> items(String body) {
		return SamplePlan.read(HostileDocx.body(body), SamplePlan.DOCX).items();
	}

	private static String table(String rows) {
		return "<w:tbl>" + rows + "</w:tbl>";
	}

	private static String row(String... cells) {
		return Stream.of(cells).map(DocxReaderTest::cell).collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
	}

	private static String cell(String text) {
		return "<w:tc>" + paragraph(text) + "</w:tc>";
	}

	private static String paragraph(String text) {
		return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

}
