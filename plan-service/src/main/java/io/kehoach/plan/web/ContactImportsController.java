package io.kehoach.plan.web;

import java.nio.charset.StandardCharsets;

import io.kehoach.chassis.access.Caller;
import io.kehoach.plan.application.ImportingContacts;
import io.kehoach.plan.application.SheetOutcome;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContactImportsController {

	private final ImportingContacts contacts;

	ContactImportsController(ImportingContacts contacts) {
		this.contacts = contacts;
	}

	@PostMapping(path = "/api/contacts/imports", consumes = "text/csv")
	SheetOutcome importContacts(@RequestParam(defaultValue = "false") boolean check, @RequestBody byte[] csv,
			Caller caller) {
		String text = new String(csv, StandardCharsets.UTF_8);
		return check ? contacts.check(text, caller) : contacts.carryOut(text, caller);
	}

}
