package io.kehoach.report.application;

import java.util.List;

import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.TemplateFault;

/**
 * Reads and fills templates of the official report.
 */
public interface TemplateForms {

	/**
	 * Everything that keeps it from being used.
	 * @throws InvalidTemplate where it cannot be read safely at all
	 */
	List<TemplateFault> faults(byte[] template);

	/** The document; the template is one without faults. */
	byte[] filled(byte[] template, Consolidation consolidation);

	/** The built-in form as a template to start from. */
	byte[] starter();

	/** A file that is not taken. */
	final class InvalidTemplate extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String code;

		public InvalidTemplate(String code, Throwable cause) {
			super(code, cause);
			this.code = code;
		}

		public String code() {
			return this.code;
		}

	}

}
