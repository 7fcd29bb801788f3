package io.kehoach.report.web;

import jakarta.validation.constraints.NotBlank;

record ConsolidationRequest(@NotBlank(message = "required") String planId,
		@NotBlank(message = "required") String periodKey) {
}
