package io.kehoach.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What arrived at the SMTP server. */
final class Mailbox {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String address;

	Mailbox(String address) {
		this.address = address.replaceFirst("/$", "");
	}

	List<Mail> all() {
		List<Mail> mails = new ArrayList<>();
		JsonNode listed = get("/api/messages");
		JsonNode items = listed.isArray() ? listed : listed.path("items");
		for (JsonNode item : items) {
			for (JsonNode to : item.path("to")) {
				mails.add(new Mail(item.path("id").asString(), to.asString(), item.path("subject").asString(),
						item.path("messageId").asString()));
			}
		}
		return mails;
	}

	List<Mail> to(String address) {
		return all().stream().filter((mail) -> mail.to().contains(address)).toList();
	}

	private JsonNode get(String path) {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(this.address + path))
				.header("Accept", "application/json")
				.build(), HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** One mail to one address. */
	record Mail(String id, String to, String subject, String messageId) {
	}

}
