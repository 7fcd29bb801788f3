package io.kehoach.plan.document.official;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.plan.document.Asides;
import io.kehoach.plan.document.Organisation;
import io.kehoach.plan.document.ReportSentence;
import io.kehoach.plan.document.official.Sheet.Column;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.ReportPeriods;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.Window;
import org.jspecify.annotations.Nullable;

/** The text between title and signature: bases, parts with Roman numbers, task table. */
final class PlanText {

	private static final String[] ROMAN = { "I", "II", "III", "IV", "V", "VI" };

	private final Sheet sheet;

	private int part;

	PlanText(Sheet sheet) {
		this.sheet = sheet;
	}

	void write(PlanBody plan) {
		opening(plan.header());
		aims(plan.header());
		if (!plan.duties().isEmpty()) {
			part("NHIỆM VỤ THƯỜNG XUYÊN");
			plan.duties().stream().map(Asides::of).forEach(this::bullet);
		}
		if (!plan.items().isEmpty()) {
			part("NHIỆM VỤ CỤ THỂ");
			table(plan.items());
		}
		organisation(plan.responsibilities());
		reports(plan);
		sheet.body("Trên đây là " + kind(plan.header()) + " của " + Printing.or(plan.header().issuer().text())
				+ "; yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.", false);
	}

	private void opening(Header header) {
		header.basis().stream().map(Printing::cited).forEach(line -> sheet.body(line, true));
		String year = header.year() == null ? "" : " công tác năm " + header.year();
		sheet.body("Để thực hiện" + (year.isEmpty() ? " nhiệm vụ được giao" : year) + ", "
				+ Printing.or(header.issuer().text()) + " ban hành " + kind(header) + " như sau:", false);
	}

	private void aims(Header header) {
		if (header.purposes().isEmpty() && header.requirements().isEmpty()) {
			return;
		}
		part("MỤC ĐÍCH, YÊU CẦU");
		int number = 0;
		if (!header.purposes().isEmpty()) {
			sheet.heading(++number + ". Mục đích");
			header.purposes().forEach(this::bullet);
		}
		if (!header.requirements().isEmpty()) {
			sheet.heading(++number + ". Yêu cầu");
			header.requirements().forEach(this::bullet);
		}
	}

	private void table(List<PlanItem> items) {
		boolean results = items.stream().anyMatch(item -> item.result() != null);
		List<Column> columns = new ArrayList<>(List.of(new Column("TT", 7),
				new Column("Nội dung nhiệm vụ", results ? 33 : 41), new Column("Đơn vị chủ trì", results ? 16 : 18),
				new Column("Đơn vị phối hợp", results ? 16 : 18)));
		if (results) {
			columns.add(new Column("Sản phẩm", 14));
		}
		columns.add(new Column("Thời gian thực hiện", results ? 14 : 16));
		sheet.table(columns, items.stream().map(item -> row(item, results)).toList());
	}

	private static List<List<String>> row(PlanItem item, boolean results) {
		Stream<List<String>> cells = Stream.of(List.of(Printing.or(item.no())), Printing.content(item),
				List.of(named(item.lead())), List.of(named(item.coordinating())));
		Window window = item.window();
		Stream<List<String>> last = Stream.of(List.of(window == null ? "" : Printing.or(window.text())));
		Stream<List<String>> result = results ? Stream.of(List.of(Printing.or(item.result()))) : Stream.of();
		return Stream.of(cells, result, last).flatMap(part -> part).toList();
	}

	private void organisation(List<Responsibility> responsibilities) {
		if (responsibilities.isEmpty()) {
			return;
		}
		part("TỔ CHỨC THỰC HIỆN");
		for (int i = 0; i < responsibilities.size(); i++) {
			responsibility((i + 1) + ". ", responsibilities.get(i));
		}
	}

	/** Where the first duty begins with its unit, the unit is not said twice. */
	private void responsibility(String number, Responsibility responsibility) {
		String unit = named(responsibility.unit());
		List<String> duties = responsibility.duties().stream().map(Asides::of).map(Printing::printable).toList();
		boolean said = !duties.isEmpty() && (unit.isEmpty()
				|| duties.getFirst().replaceFirst("^(?:Giao|Đề nghị|Yêu cầu) ", "").startsWith(unit));
		int first = said ? 1 : 0;
		sheet.body(number + (said ? duties.getFirst() + end(duties, 0) : named(unit)), false);
		for (int i = first; i < duties.size(); i++) {
			sheet.body("- " + duties.get(i) + end(duties, i), false);
		}
	}

	/** Where the name does not begin as a sentence does, it is led in. */
	private static String named(String unit) {
		return (Character.isLowerCase(unit.codePointAt(0)) ? "Trách nhiệm của " : "") + unit + ":";
	}

	private static String end(List<String> list, int at) {
		return at == list.size() - 1 ? "." : ";";
	}

	/** Reports of which the units' duties do not say everything. */
	private void reports(PlanBody plan) {
		List<ReportDefinition> said = Organisation.saidIn(plan);
		List<ReportDefinition> unsaid = plan.reporting().stream().filter(report -> !isSaid(report, said)).toList();
		if (!unsaid.isEmpty()) {
			part("CHẾ ĐỘ BÁO CÁO");
			unsaid.forEach(report -> bullet(ReportSentence.of(report)));
		}
	}

	private static boolean isSaid(ReportDefinition report, List<ReportDefinition> said) {
		return said.stream().anyMatch(it -> asPrinted(it).equals(asPrinted(report)));
	}

	private static ReportDefinition asPrinted(ReportDefinition report) {
		return ReportPeriods
			.filled(report.withParties(asPrinted(report.reporters()), asPrinted(report.receiver())).due(null, null));
	}

	private static @Nullable Party asPrinted(@Nullable Party party) {
		return party == null ? null : Party.printed(party.text(), party.parts());
	}

	private void part(String title) {
		sheet.heading(ROMAN[part++] + ". " + title);
	}

	private void bullet(String text) {
		sheet.body("- " + Printing.printable(text), false);
	}

	private static String kind(Header header) {
		return header.documentType() == null ? "Kế hoạch" : header.documentType();
	}

	private static String named(@Nullable Party party) {
		return party == null ? "" : Printing.printable(party.text());
	}

}
