package io.kehoach.report.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.kehoach.report.document.TemplatePart.Around;
import io.kehoach.report.document.TemplatePart.Kept;
import io.kehoach.report.document.TemplatePart.Paragraph;
import io.kehoach.report.document.TemplatePart.Repeated;
import io.kehoach.report.domain.TemplateFault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a template into its parts and notes what is wrong on the way. A list is opened
 * and closed by a paragraph of its own, or by marks in one row of a table.
 */
final class TemplateReading {

	/** {{value}}, {{#list}} and {{/list}}. */
	static final Pattern MARK = Pattern.compile("\\{\\{\\s*([#/]?)\\s*([^{}]*?)\\s*\\}\\}");

	private static final int MOST_FAULTS = 100;

	private static final int EXCERPT = 120;

	private final List<TemplateFault> faults = new ArrayList<>();

	private final Set<String> used = new HashSet<>();

	private int paragraph;

	List<TemplateFault> faults() {
		return this.faults;
	}

	/** Every name that stands where it may. */
	Set<String> used() {
		return this.used;
	}

	List<TemplatePart> read(Node container) {
		return blocks(container, new TemplateScope(TemplateNames.REPORT, null, null));
	}

	private List<TemplatePart> blocks(Node container, TemplateScope scope) {
		Deque<Open> open = new ArrayDeque<>();
		open.push(new Open("", scope, new ArrayList<>()));
		for (Node child : TemplateXml.children(container)) {
			if (TemplateXml.named(child, "p")) {
				paragraph((Element) child, open);
			}
			else {
				open.element().parts.add(block(child, open.element().scope));
			}
		}
		while (open.size() > 1) {
			Open left = open.pop();
			fault("loop-unclosed", "{{#" + left.list + "}}");
			open.element().parts.addAll(left.parts);
		}
		return open.element().parts;
	}

	private TemplatePart block(Node node, TemplateScope scope) {
		if (TemplateXml.named(node, "tbl") || TemplateXml.named(node, "sdt")) {
			return new Around((Element) node,
					TemplateXml.children(node).stream().map((child) -> block(child, scope)).toList());
		}
		if (TemplateXml.named(node, "tr")) {
			return row((Element) node, scope);
		}
		if (TemplateXml.named(node, "tc") || TemplateXml.named(node, "sdtContent")) {
			return new Around((Element) node, blocks(node, scope));
		}
		return new Kept(node);
	}

	private TemplatePart row(Element row, TemplateScope scope) {
		List<String> marks = marks(row);
		String list = marks.isEmpty() ? "" : marks.getFirst().substring(1);
		boolean repeated = marks.equals(List.of("#" + list, "/" + list)) && scope.list(list) != null;
		TemplateScope within = repeated ? scope.in(list, true) : scope;
		TemplatePart read = new Around(row,
				TemplateXml.children(row).stream().map((child) -> block(child, within)).toList());
		if (!repeated) {
			return read;
		}
		this.used.add(list);
		return new Repeated(list, List.of(read));
	}

	/**
	 * The list marks that stand in a row's own text; those in paragraphs of their own
	 * repeat within a cell.
	 */
	private static List<String> marks(Element row) {
		return TemplateXml.every(row, "p")
			.stream()
			.map(TemplateXml::text)
			.filter((text) -> !MARK.matcher(text.strip()).matches())
			.flatMap((text) -> MARK.matcher(text).results())
			.filter((mark) -> !mark.group(1).isEmpty())
			.map((mark) -> mark.group(1) + mark.group(2))
			.toList();
	}

	private void paragraph(Element element, Deque<Open> open) {
		this.paragraph++;
		String text = TemplateXml.text(element);
		Matcher alone = MARK.matcher(text.strip());
		if (alone.matches() && alone.group(1).equals("#")) {
			open(alone.group(2), text, open);
		}
		else if (alone.matches() && alone.group(1).equals("/")) {
			close(alone.group(2), text, open);
		}
		else {
			check(element, text, open.element().scope);
			open.element().parts.add(new Paragraph(element));
		}
	}

	private void open(String list, String text, Deque<Open> open) {
		TemplateScope scope = open.element().scope;
		if (scope.list(list) == null) {
			fault("placeholder-unknown", text);
		}
		else {
			this.used.add(list);
		}
		open.push(new Open(list, scope.in(list, false), new ArrayList<>()));
	}

	private void close(String list, String text, Deque<Open> open) {
		if (open.size() == 1 || !open.element().list.equals(list)) {
			fault("loop-unopened", text);
			return;
		}
		Open closed = open.pop();
		open.element().parts.add(new Repeated(list, closed.parts));
	}

	private void check(Element element, String text, TemplateScope scope) {
		MARK.matcher(text).results().forEach((mark) -> {
			String name = mark.group(2);
			if (!mark.group(1).isEmpty()) {
				check(name.equals(scope.row()), "loop-not-alone", mark.group());
			}
			else if (scope.value(name)) {
				this.used.add(name);
			}
			else {
				check(false, "placeholder-unknown", mark.group());
			}
		});
		String rest = MARK.matcher(text).replaceAll("");
		check(!rest.contains("{{") && !rest.contains("}}"), "placeholder-broken", text);
		TemplateXml.every(element, "txbxContent")
			.forEach((box) -> TemplateXml.every(box, "t")
				.forEach((piece) -> check(!piece.getTextContent().contains("{{"), "placeholder-in-a-box",
						piece.getTextContent())));
		TemplateXml.every(element, "instrText")
			.forEach((field) -> check(!fetching(field.getTextContent()), "field-forbidden", field.getTextContent()));
		TemplateXml.every(element, "fldSimple")
			.forEach((field) -> check(!fetching(field.getAttributeNS(TemplateXml.W, "instr")), "field-forbidden",
					field.getAttributeNS(TemplateXml.W, "instr")));
	}

	/** A field that runs something or reads another file. */
	private static boolean fetching(String field) {
		return field.strip()
			.matches("(?is)(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON)\\b.*");
	}

	private void check(boolean sound, String code, @Nullable String text) {
		if (!sound) {
			fault(code, text);
		}
	}

	private void fault(String code, @Nullable String text) {
		if (this.faults.size() < MOST_FAULTS) {
			String shown = (text == null || text.length() <= EXCERPT) ? text : text.substring(0, EXCERPT) + "…";
			this.faults.add(new TemplateFault(code, this.paragraph, shown));
		}
	}

	private record Open(String list, TemplateScope scope, List<TemplatePart> parts) {
	}

}
