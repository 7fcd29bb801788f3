package io.kehoach.plan.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.kehoach.plan.domain.directory.Contact;
import io.kehoach.plan.domain.directory.Directory;
import io.kehoach.plan.domain.directory.Post;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of contacts, read against the directory; what is wrong is told by line and
 * column.
 */
record ContactSheet(List<Contact> contacts, List<SheetError> errors) {

	private static final List<String> REQUIRED = List.of("unitId", "post", "name", "email");

	static ContactSheet read(String csv, Directory directory) {
		List<Csv.Line> lines = Csv.read(csv);
		List<String> header = lines.isEmpty() ? List.of() : lines.getFirst().cells();
		List<SheetError> errors = new ArrayList<>();
		REQUIRED.stream()
			.filter((column) -> !header.contains(column))
			.forEach((column) -> errors.add(new SheetError(1, column, "", "column-missing")));
		Map<String, Contact> contacts = new LinkedHashMap<>();
		if (errors.isEmpty()) {
			lines.subList(1, lines.size()).forEach((line) -> {
				SheetCells cells = new SheetCells(header, line);
				List<SheetError> wrong = wrong(cells, directory, contacts);
				errors.addAll(wrong);
				Post post = post(cells);
				if (wrong.isEmpty() && post != null) {
					Contact contact = contact(cells, post);
					contacts.put(contact.contactId(), contact);
				}
			});
		}
		return new ContactSheet(List.copyOf(contacts.values()), errors);
	}

	private static List<SheetError> wrong(SheetCells cells, Directory directory, Map<String, Contact> before) {
		List<SheetError> errors = new ArrayList<>();
		if (directory.unit(cells.text("unitId")).isEmpty()) {
			errors.add(cells.error("unitId", "unit-unknown"));
		}
		if (post(cells) == null) {
			errors.add(cells.error("post", "post-required"));
		}
		if (before.containsKey(cells.text("unitId") + ":" + cells.text("post"))) {
			errors.add(cells.error("post", "post-twice"));
		}
		if (cells.text("name").isEmpty()) {
			errors.add(cells.error("name", "name-required"));
		}
		if (!cells.text("email").matches("[^@\\s]+@[^@\\s]+")) {
			errors.add(cells.error("email", "email-malformed"));
		}
		return errors;
	}

	private static Contact contact(SheetCells cells, Post post) {
		return new Contact(cells.text("unitId"), post, cells.text("name"), cells.text("email"), cells.orNull("subject"),
				null, null);
	}

	private static @Nullable Post post(SheetCells cells) {
		return Arrays.stream(Post.values())
			.filter((post) -> post.name().equals(cells.text("post")))
			.findFirst()
			.orElse(null);
	}

}
