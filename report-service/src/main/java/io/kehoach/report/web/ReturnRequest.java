package io.kehoach.report.web;

import java.time.LocalDate;
import java.util.List;

import io.kehoach.report.domain.Comment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param newDueOn until the end of which day it is to come again
 */
record ReturnRequest(@NotBlank(message = "required") @Size(max = 2000, message = "text-too-long") String reason,
		@Nullable List<@Valid Remark> comments, @Nullable LocalDate newDueOn) {

	record Remark(@NotBlank(message = "required") String section,
			@NotBlank(message = "required") @Size(max = 2000, message = "text-too-long") String text) {
	}

	List<Comment> remarks(String by) {
		List<Remark> given = (this.comments != null) ? this.comments : List.of();
		return given.stream().map((remark) -> new Comment(remark.section, remark.text, by)).toList();
	}

}
