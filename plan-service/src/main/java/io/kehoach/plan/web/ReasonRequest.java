package io.kehoach.plan.web;

import jakarta.validation.constraints.NotBlank;

/** A decision that has to say why. */
record ReasonRequest(@NotBlank(message = "reason-required") String reason) {

}
