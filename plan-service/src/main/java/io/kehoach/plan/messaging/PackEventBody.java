package io.kehoach.plan.messaging;

import io.kehoach.plan.application.PackRequest;

/**
 * What this service reads of {@code evidence-pack.requested}.
 */
record PackEventBody(PackRequest evidencePack) {
}
