package io.kehoach.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class MailServerTests {

	private static final String HEADERS = """
			From: =?UTF-8?B?VsSDbiBwaMOybmcgU+G7nw==?= <van.phong@so-gddt.example.vn>
			To: dau.moi@thpt-01.example.vn
			Subject: =?UTF-8?B?Tmhp4buHbSB24bulIDxzY3JpcHQ+?=
			Date: Mon, 16 Jan 2023 08:00:00 +0700
			Message-ID: <plan-1@kehoach>
			MIME-Version: 1.0
			""";

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private Path data;

	private MailServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = new MailServer(new MailSettings(0, 0, this.data, 20_000));
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void keepsAMailAsAFileAndListsItAfterARestart() throws Exception {
		assertThat(send(HEADERS + "\nNội dung\n", "dau.moi@thpt-01.example.vn")).startsWith("250");
		assertThat(send(HEADERS + "\nHai\n", "khac@thpt-02.example.vn")).startsWith("250");
		this.server.close();
		start();

		JsonNode items = list("?to=Dau.Moi@thpt-01.example.vn");
		assertThat(items).hasSize(1);
		JsonNode mail = items.get(0);
		assertThat(mail.get("from").asString()).isEqualTo("Văn phòng Sở <van.phong@so-gddt.example.vn>");
		assertThat(mail.get("subject").asString()).isEqualTo("Nhiệm vụ <script>");
		assertThat(mail.get("messageId").asString()).isEqualTo("<plan-1@kehoach>");
		assertThat(mail.get("date").asString()).isEqualTo("Mon, 16 Jan 2023 08:00:00 +0700");
		assertThat(mail.get("headers").get("MIME-Version").get(0).asString()).isEqualTo("1.0");
		String raw = get("/api/messages/" + mail.get("id").asString() + ".eml").body();
		assertThat(raw).contains("Message-ID: <plan-1@kehoach>\r\n").endsWith("\r\n\r\nNội dung\r\n");
		assertThat(files()).hasSize(2);
	}

	@Test
	void listsTheNewestFirstPageByPage() throws Exception {
		for (int i = 1; i <= 3; i++) {
			send(HEADERS.replace("plan-1", "plan-" + i) + "\n" + i + "\n", "a@example.vn");
		}

		JsonNode first = json("/api/messages?limit=2");
		assertThat(first.get("items").get(0).get("messageId").asString()).isEqualTo("<plan-3@kehoach>");
		JsonNode rest = list("?limit=2&before=" + first.get("next").asString());
		assertThat(rest).hasSize(1);
		assertThat(rest.get(0).get("messageId").asString()).isEqualTo("<plan-1@kehoach>");
	}

	@Test
	void refusesWhatALineBreakSlippedIntoAHeaderLeavesBehind() throws Exception {
		assertThat(send(HEADERS + "Subject: second\n\nx\n", "a@example.vn")).startsWith("554").contains("subject");
		assertThat(send(HEADERS + "no header at all\n\nx\n", "a@example.vn")).startsWith("554");
		assertThat(send(HEADERS + "X-Bad: a\rBcc: b@example.vn\n\nx\n", "a@example.vn")).startsWith("554");
		assertThat(send("\nx\n", "a@example.vn")).startsWith("554");
		assertThat(files()).isEmpty();
	}

	@Test
	void refusesAnOversizedMailAndStaysUsable() throws Exception {
		String large = (HEADERS + "\n" + "0123456789012345678901234567890123456789\n".repeat(1000));

		assertThat(send(large, "a@example.vn")).startsWith("552");
		assertThat(files()).isEmpty();
		assertThat(send(HEADERS + "\nok\n", "a@example.vn")).startsWith("250");
	}

	@Test
	void showsAMailWithoutLettingItsContentAct() throws Exception {
		send(HEADERS + "Content-Type: text/html; charset=utf-8\n\n<script>alert(1)</script><p>Chào</p>\n", "a@b.vn");
		String id = list("").get(0).get("id").asString();

		HttpResponse<String> page = get("/messages/" + id);
		assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script").contains("<iframe sandbox");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'")
			.doesNotContain("unsafe");
		HttpResponse<String> html = get("/messages/" + id + "/html");
		assertThat(html.body()).contains("<p>Chào</p>");
		assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox;");
		assertThat(get("/").body()).contains("/messages/" + id).doesNotContain("<script");
		assertThat(get("/mailbox.css").statusCode()).isEqualTo(200);
	}

	@Test
	void answersOnlyReadingOfWhatItHas() throws Exception {
		assertThat(get("/messages/0000000000000001").statusCode()).isEqualTo(404);
		assertThat(get("/api/messages/..%2F..%2Fpom.eml").statusCode()).isEqualTo(404);
		HttpRequest delete = HttpRequest.newBuilder(uri("/api/messages")).DELETE().build();
		assertThat(this.http.send(delete, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
		assertThat(foreignHost()).contains("421");
	}

	private String foreignHost() throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.httpPort())) {
			socket.getOutputStream()
				.write("GET /api/messages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
		}
	}

	private String send(String message, String recipient) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.smtpPort())) {
			BufferedReader replies = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			replies.readLine();
			for (String line : List.of("HELO test", "MAIL FROM:<a@kehoach.example.vn>", "RCPT TO:<" + recipient + ">",
					"DATA")) {
				say(socket, line);
				assertThat(replies.readLine()).matches("[23].*");
			}
			say(socket, message.replace("\n", "\r\n") + ".");
			return replies.readLine();
		}
	}

	private static void say(Socket socket, String line) throws IOException {
		socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	private JsonNode list(String query) throws Exception {
		return json("/api/messages" + query).get("items");
	}

	private JsonNode json(String path) throws Exception {
		return new JsonMapper().readTree(get(path).body());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.server.httpPort() + path);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.data)) {
			return files.toList();
		}
	}

}
