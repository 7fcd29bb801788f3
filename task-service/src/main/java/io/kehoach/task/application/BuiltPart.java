package io.kehoach.task.application;

import io.kehoach.chassis.archive.Archive;

/**
 * This service's part of an evidence pack.
 *
 * @param name what the file is called when it is downloaded
 */
public record BuiltPart(String packId, String planId, String bodyId, String name, Archive archive) {

	public static final String SERVICE = "task-service";

	static BuiltPart of(PackRequest request, Archive archive) {
		return new BuiltPart(request.id(), request.planId(), request.bodyId(),
				"ho-so-" + request.id() + "-nhiem-vu.zip", archive);
	}

	public static String id(String packId) {
		return packId + ":" + SERVICE;
	}

	public String id() {
		return id(this.packId);
	}

	public String href() {
		return "/api/tasks/evidence-packs/" + this.packId + "/part";
	}

}
