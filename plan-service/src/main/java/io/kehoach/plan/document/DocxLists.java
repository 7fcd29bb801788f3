package io.kehoach.plan.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

import org.jspecify.annotations.Nullable;

/** The rules of automatic numbering: lists, their levels, and styles that number. */
final class DocxLists {

	/** How one level of a list is shown. */
	static final class Level {

		int start = 1;

		String format = "decimal";

		@Nullable String text;

		/** All numbers in Arabic digits, whatever the levels above say. */
		boolean plain;

	}

	private final Map<Integer, Integer> ruleOf = new HashMap<>();

	private final Map<String, Level> levels = new HashMap<>();

	private final Map<String, Integer> restarts = new HashMap<>();

	private final Map<String, DocxParagraph> styles = new HashMap<>();

	private final Map<String, String> basedOn = new HashMap<>();

	static DocxLists of(PackagePart document, ReadingTime time) throws IOException {
		DocxLists lists = new DocxLists();
		try {
			for (PackageRelationship relation : document.getRelationships()) {
				String type = relation.getRelationshipType();
				if (type.endsWith("/numbering")) {
					DocxXml.read(document.getRelatedPart(relation), time, lists::numbering);
				}
				else if (type.endsWith("/styles")) {
					DocxXml.read(document.getRelatedPart(relation), time, lists::styles);
				}
			}
		}
		catch (InvalidFormatException | IllegalArgumentException broken) {
			throw Unreadable.because("unreadable-document");
		}
		return lists;
	}

	/** The rule a list follows; lists with the same rule are counted on. */
	@Nullable Integer rule(int list) {
		return ruleOf.get(list);
	}

	@Nullable Level level(int list, int depth) {
		Level own = levels.get("n" + list + ":" + depth);
		return own != null ? own : levels.get("a" + ruleOf.get(list) + ":" + depth);
	}

	/** Where this list begins anew although another has counted before. */
	@Nullable Integer restart(int list, int depth) {
		return restarts.get(list + ":" + depth);
	}

	/** List and level of a paragraph, or of its style where it names none. */
	DocxParagraph form(DocxParagraph printed) {
		DocxParagraph form = new DocxParagraph();
		form.list = printed.list;
		form.level = printed.level;
		String style = printed.style;
		for (int step = 0; style != null && step < 20; step++) {
			DocxParagraph named = styles.get(style);
			if (named != null) {
				form.list = form.list < 0 ? named.list : form.list;
				form.level = form.level < 0 ? named.level : form.level;
			}
			style = basedOn.get(style);
		}
		return form;
	}

	private void numbering(DocxXml xml) {
		xml.children((name) -> {
			if (name.equals("abstractNum")) {
				String rule = "a" + xml.number("abstractNumId", -1) + ":";
				xml.children((child) -> level(xml, child, rule));
			}
			else if (name.equals("num")) {
				list(xml, xml.number("numId", -1));
			}
		});
	}

	private void list(DocxXml xml, int list) {
		xml.children((name) -> {
			if (name.equals("abstractNumId")) {
				ruleOf.put(list, xml.number("val", -1));
			}
			else if (name.equals("lvlOverride")) {
				int depth = xml.number("ilvl", 0);
				xml.children((child) -> {
					if (child.equals("startOverride")) {
						restarts.put(list + ":" + depth, xml.number("val", 1));
					}
					level(xml, child, "n" + list + ":");
				});
			}
		});
	}

	private void level(DocxXml xml, String name, String rule) {
		if (!name.equals("lvl")) {
			return;
		}
		Level level = new Level();
		levels.put(rule + xml.number("ilvl", 0), level);
		xml.children((property) -> {
			String value = xml.attribute("val");
			switch (property) {
				case "start" -> level.start = xml.number("val", 1);
				case "numFmt" -> level.format = value == null ? "decimal" : value;
				case "lvlText" -> level.text = value;
				case "isLgl" -> level.plain = true;
				default -> {
				}
			}
		});
	}

	private void styles(DocxXml xml) {
		xml.children((name) -> {
			String id = xml.attribute("styleId");
			if (!name.equals("style") || id == null) {
				return;
			}
			xml.children((property) -> {
				String parent = xml.attribute("val");
				if (property.equals("pPr")) {
					styles.computeIfAbsent(id, (any) -> new DocxParagraph()).read(xml);
				}
				else if (property.equals("basedOn") && parent != null) {
					basedOn.put(id, parent);
				}
			});
		});
	}

}
