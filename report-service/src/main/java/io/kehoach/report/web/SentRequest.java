package io.kehoach.report.web;

import java.time.LocalDate;

import io.kehoach.report.domain.Sent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record SentRequest(@NotBlank(message = "required") String number, @NotNull(message = "required") LocalDate on,
		@NotBlank(message = "required") String receiver, @Nullable LocalDate due) {

	Sent sent() {
		return new Sent(this.number, this.on, this.receiver, this.due);
	}

}
