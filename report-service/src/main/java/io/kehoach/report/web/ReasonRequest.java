package io.kehoach.report.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ReasonRequest(
		@NotBlank(message = "required") @Size(max = 2000, message = "text-too-long") String reason) {
}
