package io.kehoach.report.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.kehoach.report.application.Folded;
import io.kehoach.report.application.UnitPicture;
import io.kehoach.report.application.WorkingYear;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a unit event: one of the two.
 */
record UnitMessage(@Nullable Unit unit, @Nullable Days workingDays) {

	record Unit(String id, String name, String kind, @Nullable String parentId, List<String> aliases, boolean office,
			@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

		UnitPicture picture() {
			Set<String> terms = Folded.words(this.name, this.id);
			this.aliases.forEach((alias) -> terms.addAll(Folded.words(alias)));
			return new UnitPicture(this.id, this.name, this.kind, this.parentId, this.office, this.validFrom,
					this.validTo, terms);
		}

	}

	record Days(int year, Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays) {

		WorkingYear picture() {
			return new WorkingYear(this.year, this.daysOff, this.extraWorkingDays);
		}

	}

}
