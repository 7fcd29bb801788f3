package io.kehoach.notification.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a template's text: {@code {word}} says a word of the model,
 * {@code {word|one|many}} a number with what there is one or are many of, {@code {if
 * word}…{end}} and {@code {unless word}…{end}} say something depending on one. There is
 * nothing in it that could be run, so people may edit templates.
 */
final class Phrases {

	private static final Pattern MARK = Pattern
		.compile("\\{(?:(if|unless) )?(\\w+)}|\\{(\\w+)\\|([^|{}]+)\\|([^|{}]+)}|[{}]");

	private final StringBuilder said = new StringBuilder();

	private final Deque<Boolean> spoken = new ArrayDeque<>();

	private final MailModel model;

	private Phrases(MailModel model) {
		this.model = model;
	}

	static String fill(String text, MailModel model) {
		return new Phrases(model).filled(text);
	}

	private String filled(String text) {
		Matcher mark = MARK.matcher(text);
		int from = 0;
		while (mark.find()) {
			say(text.substring(from, mark.start()));
			apply(mark);
			from = mark.end();
		}
		say(text.substring(from));
		if (!this.spoken.isEmpty()) {
			throw new UnreadableTemplate("{end}");
		}
		return this.said.toString();
	}

	private void apply(Matcher mark) {
		String word = mark.group(2);
		String condition = mark.group(1);
		if (mark.group(3) != null) {
			say(counted(mark));
		}
		else if (word == null) {
			throw new UnreadableTemplate(mark.group());
		}
		else if (condition != null) {
			this.spoken.push(truth(this.model.word(word)) == condition.equals("if"));
		}
		else if (!word.equals("end")) {
			say(this.model.word(word).toString());
		}
		else if (this.spoken.poll() == null) {
			throw new UnreadableTemplate("{end}");
		}
	}

	private String counted(Matcher mark) {
		if (!(this.model.word(mark.group(3)) instanceof Number number)) {
			throw new UnreadableTemplate(mark.group());
		}
		return number + " " + mark.group((number.longValue() == 1) ? 4 : 5);
	}

	private void say(String text) {
		if (!this.spoken.contains(false)) {
			this.said.append(text);
		}
	}

	private static boolean truth(Object value) {
		return (value instanceof Boolean yes) ? yes : !value.toString().isEmpty();
	}

}
