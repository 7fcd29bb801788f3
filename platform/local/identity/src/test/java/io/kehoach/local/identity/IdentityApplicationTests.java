package io.kehoach.local.identity;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "kehoach.identity.issuer=http://localhost:9000")
class IdentityApplicationTests {

	private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/kehoach";

	private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

	@TempDir
	private static Path data;

	@Autowired
	private JwtDecoder decoder;

	@LocalServerPort
	private int port;

	private Browser browser;

	@DynamicPropertySource
	static void keepKeysInATemporaryFolder(DynamicPropertyRegistry registry) {
		registry.add("kehoach.identity.data", data::toString);
	}

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void signsAPersonInThroughTheGatewayAndRenewsTheToken() throws Exception {
		assertThat(Browser.location(this.browser.get(authorize()))).endsWith("/login");
		HttpResponse<String> signedIn = this.browser.signIn("giam.doc", "kehoach");
		assertThat(signedIn.statusCode()).isEqualTo(302);
		String callback = Browser.location(this.browser.get(Browser.location(signedIn)));
		assertThat(callback).startsWith(CALLBACK + "?code=").contains("state=abc");

		JsonNode tokens = exchange(code(callback), VERIFIER);
		Jwt access = this.decoder.decode(tokens.get("access_token").asString());
		assertThat(access.getSubject()).isEqualTo("director");
		assertThat(access.getClaimAsString("name")).isEqualTo("Phạm Thế Nghiêm");
		assertThat(access.getClaimAsString("unit")).isEqualTo("so-gddt");
		assertThat(access.getClaimAsStringList("roles")).containsExactly("director");
		assertThat(access.getAudience()).containsExactly("kehoach");
		assertThat(access.getIssuer()).hasToString("http://localhost:9000");
		assertThat(access.getHeaders()).containsEntry("alg", "RS256");
		Jwt identity = this.decoder.decode(tokens.get("id_token").asString());
		assertThat(identity.getAudience()).containsExactly("gateway");
		assertThat(identity.getClaimAsStringList("roles")).containsExactly("director");

		JsonNode renewed = json(this.browser.postAs("gateway", "local-gateway",
				Map.of("grant_type", "refresh_token", "refresh_token", tokens.get("refresh_token").asString())));
		assertThat(this.decoder.decode(renewed.get("access_token").asString()).getSubject()).isEqualTo("director");
	}

	@Test
	void givesNoTokenToACodeThiefWithoutTheVerifier() throws Exception {
		this.browser.get(authorize());
		String back = Browser.location(this.browser.signIn("thpt-01", "kehoach"));
		String callback = Browser.location(this.browser.get(back));

		assertThat(exchange(code(callback), VERIFIER.replace('d', 'e')).get("error").asString())
			.isEqualTo("invalid_grant");
	}

	@Test
	void sendsCodesOnlyToTheGateway() throws Exception {
		this.browser.signIn("thpt-01", "kehoach");

		HttpResponse<String> elsewhere = this.browser
			.get(authorize().replace("localhost%3A8080", "evil.example%3A8080"));
		assertThat(elsewhere.statusCode()).isEqualTo(400);
		String withoutProof = Browser.location(this.browser.get(authorize().replaceAll("&code_challenge.*", "")));
		assertThat(withoutProof).contains("error=invalid_request").doesNotContain("code=");
	}

	@Test
	void signsOutAndSendsBackToTheGateway() throws Exception {
		this.browser.get(authorize());
		String callback = Browser.location(this.browser.get(Browser.location(this.browser.signIn("vp", "kehoach"))));
		String identity = exchange(code(callback), VERIFIER).get("id_token").asString();

		HttpResponse<String> out = this.browser.get("/connect/logout?post_logout_redirect_uri=http%3A%2F%2F"
				+ "localhost%3A8080%2F&id_token_hint=" + identity);
		assertThat(Browser.location(out)).isEqualTo("http://localhost:8080/");
		assertThat(Browser.location(this.browser.get(authorize()))).endsWith("/login");
	}

	@Test
	void refusesAWrongPassword() throws Exception {
		String again = Browser.location(this.browser.signIn("giam.doc", "kehoach2"));

		assertThat(again).endsWith("/login?error");
		assertThat(this.browser.get(again).body()).contains("role=\"alert\"").contains("chưa đúng");
	}

	@ParameterizedTest
	@CsvSource({ "script-office,office,so-gddt", "script-director,director,so-gddt",
			"script-appraiser,appraiser,so-gddt", "script-inspector,inspector,so-gddt", "script-admin,admin,so-gddt",
			"script-unit-thpt-01,unit,thpt-01", "script-unit-vp,unit,vp", "script-unit-thpt-99,unit,thpt-99" })
	void givesAScriptATokenWithOneRequest(String client, String role, String unit) throws Exception {
		JsonNode tokens = json(this.browser.postAs(client, "local", Map.of("grant_type", "client_credentials")));

		Jwt token = this.decoder.decode(tokens.get("access_token").asString());
		assertThat(token.getSubject()).isEqualTo(client);
		assertThat(token.getClaimAsString("unit")).isEqualTo(unit);
		assertThat(token.getClaimAsStringList("roles")).isEqualTo(List.of(role));
		assertThat(token.getClaimAsString("access_until")).isEqualTo("2099-12-31");
		assertThat(token.getClaimAsString("name")).isNotBlank();
		assertThat(token.getClaimAsString("email")).contains("@");
		assertThat(token.getAudience()).containsExactly("kehoach");
	}

	@ParameterizedTest
	@CsvSource({ "script-office,wrong", "script-root,local", "script-unit-,local", "gateway,local-gateway" })
	void givesOthersNone(String client, String secret) throws Exception {
		HttpResponse<String> answer = this.browser.postAs(client, secret, Map.of("grant_type", "client_credentials"));

		assertThat(answer.statusCode()).isBetween(400, 401);
		assertThat(answer.body()).doesNotContain("access_token");
	}

	@Test
	void showsTheSignInPageInVietnameseFirst() throws Exception {
		HttpResponse<String> page = this.browser.get("/login");
		assertThat(page.body()).contains("lang=\"vi\"").contains("Tên đăng nhập");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(this.browser.get("/identity.css").statusCode()).isEqualTo(200);

		assertThat(this.browser.get("/login?lang=en").body()).contains("lang=\"en\"").contains("Sign-in name");
		assertThat(this.browser.get("/login").body()).contains("Sign-in name");
	}

	private JsonNode exchange(String code, String verifier) throws Exception {
		Map<String, String> form = new HashMap<>();
		form.put("grant_type", "authorization_code");
		form.put("code", code);
		form.put("redirect_uri", CALLBACK);
		form.put("code_verifier", verifier);
		return json(this.browser.postAs("gateway", "local-gateway", form));
	}

	private static String authorize() throws Exception {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
		return "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid%20profile%20email&state=abc"
				+ "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin%2Foauth2%2Fcode%2Fkehoach"
				+ "&code_challenge_method=S256&code_challenge="
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
	}

	private static String code(String callback) {
		return URI.create(callback).getQuery().replaceAll(".*code=([^&]+).*", "$1");
	}

	private static JsonNode json(HttpResponse<String> response) {
		return new JsonMapper().readTree(response.body());
	}

}
