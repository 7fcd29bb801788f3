package io.kehoach.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pages beside the main path, and all of them once more on a phone.
 */
final class PageTour {

	private static final Map<String, String> PLACES = Map.of("Việc của tôi", "work", "Kế hoạch", "plans", "Nhiệm vụ",
			"tasks", "Báo cáo", "reports", "Vướng mắc", "obstacles", "Thông báo", "notifications", "Quản trị", "admin");

	private static final List<String> OPEN = List.of("openapi", "asyncapi");

	private static final List<String> BESIDE = List.of("lead", "scores", "criteria", "awards", "evidence-packs",
			"report-templates", "hand-overs", "deliveries", "templates", "notifications/settings");

	private final Chromium chromium;

	private final String gateway;

	private final List<String> findings;

	PageTour(Chromium chromium, String gateway, List<String> findings) {
		this.chromium = chromium;
		this.gateway = gateway;
		this.findings = findings;
	}

	/**
	 * What somebody sees who is not signed in, up to the identity provider's own page.
	 */
	void wayIn() {
		try (Desk guest = Desk.guest(this.chromium, this.gateway, this.findings)) {
			guest.visit("/work").look("31-sign-in");
			guest.link("Đăng nhập").click();
			guest.page().getByLabel("Mật khẩu").waitFor();
			guest.look("32-sign-in-identity");
			OPEN.forEach((page) -> guest.visit("/" + page).look("33-" + page));
		}
	}

	void atDesk(Desk office) {
		Stream.concat(PLACES.values().stream(), BESIDE.stream())
			.forEach((page) -> office.visit("/" + page).look("34-" + page.replace('/', '-')));
	}

	/** Colours do not depend on the width. */
	void inTheDark(Desk office, Map<String, String> addresses) {
		office.inTheDark(true);
		Stream.concat(PLACES.values().stream(), BESIDE.stream())
			.forEach((page) -> office.visit("/" + page).lookAtDesk("50-" + page.replace('/', '-')));
		addresses.forEach((picture, path) -> office.visit(path).lookAtDesk("51-" + picture));
		office.inTheDark(false);
	}

	/** Every place of the menu by touch, every other page by its address. */
	void onPhone(Map<String, String> addresses) {
		try (Desk phone = Desk.onPhone(this.chromium, this.gateway, "office", this.findings)) {
			PLACES.forEach((place, page) -> {
				phone.button("Trình đơn").tap();
				phone.link(place).tap();
				phone.shown(page + "-page").lookOnPhone("40-" + page);
			});
			addresses.forEach((picture, path) -> phone.visit(path).lookOnPhone("41-" + picture));
		}
	}

}
