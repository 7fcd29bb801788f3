package io.kehoach.report.web;

import io.kehoach.report.application.Forms;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(FormsController.PATH)
class FormsController {

	static final String PATH = "/api/reports/forms";

	private final Forms forms;

	FormsController(Forms forms) {
		this.forms = forms;
	}

	@GetMapping(path = "/{form}", produces = "application/schema+json")
	ObjectNode schema(@PathVariable String form) {
		return FormSchema.of(this.forms.find(form).orElseThrow(Refusals::notFound));
	}

}
