package io.kehoach.plan.application;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.directory.WorkingYear;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Keeps holidays and make-up days. */
@Service
public class KeepingWorkingDays {

	private final WorkingYears years;

	KeepingWorkingDays(WorkingYears years) {
		this.years = years;
	}

	public Stored<WorkingYear> find(int year) {
		return years.find(year).orElseThrow(() -> new NoSuchAggregate("working-years"));
	}

	public Stored<WorkingYear> add(WorkingYear year, Caller caller) {
		return years.add(consistent(year), caller.actor());
	}

	public Stored<WorkingYear> change(WorkingYear year, long revision, Caller caller) {
		return years.change(revision, consistent(year), caller.actor());
	}

	private static WorkingYear consistent(WorkingYear year) {
		if (!year.consistent()) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "working-days-inconsistent");
		}
		return year;
	}

}
