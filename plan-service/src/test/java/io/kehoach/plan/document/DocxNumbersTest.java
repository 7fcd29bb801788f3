package io.kehoach.plan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import io.kehoach.plan.domain.PlanItem;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers that the word processor shows and the file does not hold as text. */
class DocxNumbersTest {

	private static final String[] TITLES = { "STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian hoàn thành" };

	@Test
	void keepsTheNumberOfACellThatHoldsNothingElse() throws IOException {
		DraftDocument plan = SamplePlan.read(docx(), SamplePlan.DOCX);
		assertThat(plan.items()).extracting(PlanItem::no).containsExactly("1", "1.1", "1.2", "2");
	}

	@Test
	void goesOnCountingInAnotherListOfTheSameRuleUnlessThatBeginsAnew() throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText("KẾ HOẠCH");
			document.createParagraph().createRun().setText("Tu sửa cơ sở vật chất năm 2025");
			BigInteger rule = levels(document.createNumbering());
			XWPFTable table = titled(document);
			row(table, document.getNumbering().addNum(rule), 0, "Sửa chữa mái của dãy phòng học");
			row(table, document.getNumbering().addNum(rule), 0, "Khảo sát hiện trạng các phòng");
			BigInteger anew = document.getNumbering().addNum(rule);
			document.getNumbering()
				.getNum(anew)
				.getCTNum()
				.addNewLvlOverride()
				.addNewStartOverride()
				.setVal(BigInteger.ONE);
			row(table, anew, 0, "Thay hệ thống chiếu sáng");
			document.write(out);
			assertThat(SamplePlan.read(out.toByteArray(), SamplePlan.DOCX).items()).extracting(PlanItem::no)
				.containsExactly("1", "2", "1");
		}
	}

	private static byte[] docx() throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText("KẾ HOẠCH");
			document.createParagraph().createRun().setText("Tu sửa cơ sở vật chất năm 2025");
			XWPFNumbering numbering = document.createNumbering();
			BigInteger list = numbering.addNum(levels(numbering));
			XWPFTable table = titled(document);
			row(table, list, 0, "Sửa chữa mái của dãy phòng học");
			row(table, list, 1, "Khảo sát hiện trạng các phòng");
			row(table, list, 1, "Chọn đơn vị thi công");
			row(table, list, 0, "Thay hệ thống chiếu sáng");
			document.write(out);
			return out.toByteArray();
		}
	}

	private static XWPFTable titled(XWPFDocument document) {
		XWPFTable table = document.createTable(1, 4);
		for (int c = 0; c < TITLES.length; c++) {
			table.getRow(0).getCell(c).setText(TITLES[c]);
		}
		return table;
	}

	private static BigInteger levels(XWPFNumbering numbering) {
		CTAbstractNum rule = CTAbstractNum.Factory.newInstance();
		rule.setAbstractNumId(BigInteger.ZERO);
		level(rule, 0, "%1");
		level(rule, 1, "%1.%2");
		return numbering.addAbstractNum(new XWPFAbstractNum(rule));
	}

	private static void level(CTAbstractNum rule, int depth, String shown) {
		CTLvl level = rule.addNewLvl();
		level.setIlvl(BigInteger.valueOf(depth));
		level.addNewStart().setVal(BigInteger.ONE);
		level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
		level.addNewLvlText().setVal(shown);
	}

	private static void row(XWPFTable table, BigInteger list, int depth, String content) {
		XWPFTableRow row = table.createRow();
		XWPFParagraph number = row.getCell(0).getParagraphs().getFirst();
		number.setNumID(list);
		number.setNumILvl(BigInteger.valueOf(depth));
		row.getCell(1).setText(content);
		row.getCell(2).setText("Phòng Hành chính");
		row.getCell(3).setText("Quý III/2025");
	}

}
