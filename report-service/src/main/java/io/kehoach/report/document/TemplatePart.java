package io.kehoach.report.document;

import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A part of a template that was read, ready to be written as often as its list is long.
 */
sealed interface TemplatePart {

	/** Written as it stands. */
	record Kept(Node node) implements TemplatePart {
	}

	/** An element around other parts. */
	record Around(Element element, List<TemplatePart> within) implements TemplatePart {

		public Around {
			within = List.copyOf(within);
		}

	}

	/** A paragraph whose placeholders are replaced. */
	record Paragraph(Element element) implements TemplatePart {
	}

	/** Written once for each entry of a list. */
	record Repeated(String list, List<TemplatePart> within) implements TemplatePart {

		public Repeated {
			within = List.copyOf(within);
		}

	}

}
