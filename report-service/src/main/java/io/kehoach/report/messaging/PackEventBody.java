package io.kehoach.report.messaging;

import io.kehoach.report.application.PackRequest;

/**
 * What this service reads of its own {@code evidence-pack.requested}.
 */
record PackEventBody(PackRequest evidencePack) {
}
