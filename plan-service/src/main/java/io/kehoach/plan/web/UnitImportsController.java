package io.kehoach.plan.web;

import java.nio.charset.StandardCharsets;

import io.kehoach.chassis.access.Caller;
import io.kehoach.plan.application.ImportingUnits;
import io.kehoach.plan.application.SheetOutcome;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnitImportsController {

	private final ImportingUnits units;

	UnitImportsController(ImportingUnits units) {
		this.units = units;
	}

	@PostMapping(path = "/api/units/imports", consumes = "text/csv")
	SheetOutcome importUnits(@RequestParam(defaultValue = "false") boolean check, @RequestBody byte[] csv,
			Caller caller) {
		String text = new String(csv, StandardCharsets.UTF_8);
		return check ? units.check(text) : units.carryOut(text, caller);
	}

}
