package io.kehoach.plan.domain;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.plan.domain.Finding.Level;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.ReadWindow;
import io.kehoach.plan.domain.phrase.TimePhrase;
import org.jspecify.annotations.Nullable;

/**
 * What a printed time means depends on the plan's year and its day of issue. Where these
 * change, each phrase that means something else now is read again; what a person set
 * stays.
 */
record PhrasesAgain(PlanPeriod before, PlanPeriod now) {

	static Content under(Content content, Header header) {
		PlanPeriod before = PlanPeriod.of(content.body().header());
		Content changed = content.with(content.body().with(header));
		return new PhrasesAgain(before, PlanPeriod.of(header)).in(changed);
	}

	private Content in(Content content) {
		PlanBody body = content.body();
		List<Finding> findings = new ArrayList<>(content.findings());
		for (PlanItem item : content.body().items()) {
			ReadWindow read = again(item.window());
			if (read != null) {
				body = body.put(item.withWindow(read.window()));
				note(read, "/items/" + item.itemId() + "/window", findings);
			}
		}
		for (Duty duty : content.body().duties()) {
			ReadWindow read = again(duty.window());
			body = (read != null) ? body.put(duty.withWindow(read.window())) : body;
		}
		return new Content(body, content.provenance(), findings);
	}

	private @Nullable ReadWindow again(@Nullable Window window) {
		if (window == null || window.resolvedBy() == ResolvedBy.PERSON) {
			return null;
		}
		ReadWindow read = TimePhrase.read(window.text(), now);
		boolean same = read.window().equals(TimePhrase.read(window.text(), before).window());
		return same ? null : read;
	}

	private static void note(ReadWindow read, String path, List<Finding> findings) {
		String text = read.window().text();
		findings.removeIf((it) -> path.equals(it.path()) && it.code().startsWith(ReadWindow.CODES));
		read.codes().forEach((code) -> findings.add(new Finding(path, Level.CHECK, code, List.of(text), text, null)));
	}

}
