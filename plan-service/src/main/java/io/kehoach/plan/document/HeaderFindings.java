package io.kehoach.plan.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Says of each header value where it stood, or that it is unknown. */
final class HeaderFindings {

	private static final double SURE = 0.97;

	private final Draft draft;

	HeaderFindings(Draft draft) {
		this.draft = draft;
	}

	void note(Letterhead head, TitleBlock title, IssuerLines issuer, @Nullable Span number,
			@Nullable LocalDate issuedOn, Years years) {
		known("/documentType", title.type(), SURE, "type-unknown");
		known("/title", title.title(), SURE, "title-unknown");
		known("/number", number, head.number() == null ? 0.7 : SURE, "number-unknown");
		known("/issuer", issuer.issuer(), issuer.inferred() ? 0.75 : 0.95, "issuer-unknown");
		draft.at("/parentBody", issuer.parent(), issuer.inferred() ? 0.8 : 0.95);
		draft.at("/place", head.place(), SURE);
		if (issuedOn == null) {
			draft.check("/issuedOn", "date-unknown", head.place());
		}
		else {
			draft.at("/issuedOn", head.place() == null ? title.type() : head.place(), SURE);
		}
		if (years.year() == null) {
			draft.check("/year", "year-unknown", null);
		}
		draft.at("/year", years.from() == null ? head.place() : years.from(), years.from() == null ? 0.7 : SURE);
		if (issuer.inferred() && issuer.issuer() != null) {
			draft.check("/issuer", "issuer-inferred", issuer.issuer());
		}
	}

	private void known(String path, @Nullable Span span, double confidence, String otherwise) {
		if (span == null || span.isBlank()) {
			draft.check(path, otherwise, null);
		}
		else {
			draft.at(path, span, confidence);
		}
	}

}
