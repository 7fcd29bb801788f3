package io.kehoach.report.domain;

import java.util.List;

/**
 * An edit names something the form does not have, or gives a figure that cannot be.
 */
public final class InvalidEdit extends RuntimeException {

	private final List<Fault> faults;

	public InvalidEdit(List<Fault> faults) {
		super(faults.toString());
		this.faults = List.copyOf(faults);
	}

	public List<Fault> faults() {
		return this.faults;
	}

	/**
	 * @param pointer JSON pointer into what was sent
	 * @param code what is wrong there
	 */
	public record Fault(String pointer, String code) {
	}

}
