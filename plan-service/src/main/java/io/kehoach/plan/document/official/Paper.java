package io.kehoach.plan.document.official;

import java.math.BigInteger;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * The paper of Nghị định 30/2020/NĐ-CP, Phụ lục I, for word processors: A4, margins,
 * type, page number at the top centre but not on page 1.
 */
final class Paper {

	static final String FONT = "Times New Roman";

	private static final int WIDTH_MM = 210;

	private static final int LEFT_MM = 30;

	private static final int RIGHT_MM = 15;

	private static final int TOP_AND_BOTTOM_MM = 20;

	private Paper() {
	}

	static XWPFDocument sheet() {
		XWPFDocument document = new XWPFDocument();
		XWPFStyles styles = document.createStyles();
		CTFonts fonts = CTFonts.Factory.newInstance();
		fonts.setAscii(FONT);
		fonts.setHAnsi(FONT);
		fonts.setCs(FONT);
		fonts.setEastAsia(FONT);
		styles.setDefaultFonts(fonts);
		styles.setSpellingLanguage("vi-VN");
		size(document.getDocument().getBody().addNewSectPr());
		numberPages(document);
		return document;
	}

	private static void size(CTSectPr section) {
		CTPageSz size = section.addNewPgSz();
		size.setW(twips(WIDTH_MM));
		size.setH(twips(297));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(twips(TOP_AND_BOTTOM_MM));
		margins.setBottom(twips(TOP_AND_BOTTOM_MM));
		margins.setLeft(twips(LEFT_MM));
		margins.setRight(twips(RIGHT_MM));
		margins.setHeader(twips(10));
		margins.setFooter(twips(10));
		section.addNewTitlePg();
	}

	private static void numberPages(XWPFDocument document) {
		document.createHeader(HeaderFooterType.FIRST).createParagraph();
		XWPFParagraph paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
	}

	static int textWidth() {
		return twips(WIDTH_MM - LEFT_MM - RIGHT_MM).intValue();
	}

	static BigInteger twips(int millimetres) {
		return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
	}

}
