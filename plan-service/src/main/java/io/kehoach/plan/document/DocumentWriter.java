package io.kehoach.plan.document;

import java.util.Locale;

import io.kehoach.plan.domain.PlanBody;

/** Writes a plan as the official document that is signed and sent. */
public interface DocumentWriter {

	byte[] write(PlanBody plan, Format format);

	/** The file formats an office asks for. */
	enum Format {

		DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), PDF("application/pdf");

		private final String mediaType;

		Format(String mediaType) {
			this.mediaType = mediaType;
		}

		public String mediaType() {
			return mediaType;
		}

		public String extension() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
