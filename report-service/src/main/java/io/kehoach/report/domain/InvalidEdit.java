package io.kehoach.report.domain;

import java.util.List;

/**
 * An edit names something that is not there, or gives a figure that cannot be.
 */
public final class InvalidEdit extends RuntimeException {

	private final String code;

	private final List<Fault> faults;

	public InvalidEdit(List<Fault> faults) {
		this("report-invalid", faults);
	}

	/**
	 * @param code what was edited in vain
	 */
	public InvalidEdit(String code, List<Fault> faults) {
		super(code + " " + faults);
		this.code = code;
		this.faults = List.copyOf(faults);
	}

	public String code() {
		return this.code;
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
