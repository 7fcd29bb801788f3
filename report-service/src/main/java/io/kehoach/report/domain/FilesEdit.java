package io.kehoach.report.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Which files a section holds from now on, in this order.
 *
 * @param pointer where it stood in what was sent
 * @param ids files that were stored for the report before
 */
public record FilesEdit(String pointer, List<String> ids) {

	public static final int MOST_FILES = 20;

	public FilesEdit {
		ids = List.copyOf(ids);
	}

	/**
	 * @param stored files of the report by id
	 */
	List<Attachment> onto(Section section, Map<String, Attachment> stored, List<InvalidEdit.Fault> faults) {
		if (section.attaching() == Attaching.NONE) {
			faults.add(new InvalidEdit.Fault(this.pointer, "takes-no-files"));
		}
		if (this.ids.size() > MOST_FILES) {
			faults.add(new InvalidEdit.Fault(this.pointer, "too-many-files"));
		}
		List<Attachment> files = new ArrayList<>();
		for (String id : new LinkedHashSet<>(this.ids)) {
			Attachment file = stored.get(id);
			if (file == null) {
				faults.add(new InvalidEdit.Fault(this.pointer + "/" + this.ids.indexOf(id), "file-unknown"));
			}
			else {
				files.add(file);
			}
		}
		return files;
	}

}
