package io.kehoach.task.messaging;

import io.kehoach.task.application.PackRequest;

/**
 * What this service reads of {@code evidence-pack.requested}.
 */
record PackEventBody(PackRequest evidencePack) {
}
