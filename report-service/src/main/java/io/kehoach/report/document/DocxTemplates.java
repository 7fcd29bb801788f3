package io.kehoach.report.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.report.application.TemplateForms;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.TemplateFault;
import io.kehoach.report.openxml.UnsafePackage;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.springframework.stereotype.Component;

/**
 * Templates as word processor's documents with names in double braces.
 */
@Component
class DocxTemplates implements TemplateForms {

	@Override
	public List<TemplateFault> faults(byte[] template) {
		TemplateReading reading = new TemplateReading();
		Map<String, Node> containers = opened(template).containers();
		containers.values().forEach(reading::read);
		String text = containers.values()
			.stream()
			.flatMap((container) -> TemplateXml.every(container, "t").stream())
			.map(Element::getTextContent)
			.collect(Collectors.joining());
		return Stream.concat(reading.faults().stream(), TemplateDuties.missing(text, reading.used()).stream()).toList();
	}

	@Override
	public byte[] filled(byte[] template, Consolidation consolidation) {
		TemplateFile file = opened(template);
		TemplateData data = TemplateValues.of(consolidation);
		TemplateReading reading = new TemplateReading();
		TemplateFilling filling = new TemplateFilling();
		file.containers().values().forEach((container) -> filling.fill(container, reading.read(container), data));
		return file.bytes();
	}

	@Override
	public byte[] starter() {
		return new TemplateStarter(new DocxSheet()).written();
	}

	private static TemplateFile opened(byte[] template) {
		try {
			return new TemplateFile(template);
		}
		catch (UnsafePackage ex) {
			throw new InvalidTemplate("template-" + ex.why().code(), ex);
		}
	}

}
