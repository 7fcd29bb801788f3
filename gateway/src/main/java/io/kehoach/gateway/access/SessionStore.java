package io.kehoach.gateway.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.http.HttpServletRequest;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions in MongoDB, so that any instance of the gateway serves any browser.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStore {

	static final String COOKIE = "KEHOACH_SESSION";

	@Bean
	MongoIndexedSessionRepository sessionRepository(MongoOperations mongo,
			@Value("${kehoach.session-idle}") Duration idle) {
		MongoIndexedSessionRepository sessions = new LateIndexedSessions(mongo);
		sessions.setDefaultMaxInactiveInterval(idle);
		return sessions;
	}

	@Bean
	DefaultCookieSerializer sessionCookie() {
		DefaultCookieSerializer cookie = new BrowsersCookie();
		cookie.setCookieName(COOKIE);
		cookie.setUseHttpOnlyCookie(true);
		// Lax, not Strict: the identity provider's redirect back must find the sign-in
		// that it answers.
		cookie.setSameSite("Lax");
		cookie.setCookiePath("/");
		return cookie;
	}

	/**
	 * Without the store a browser gets its 503 in two seconds instead of the driver's
	 * thirty.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer shortWaits() {
		return (settings) -> settings
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS));
	}

	/**
	 * Asks for its indexes at the first save, not at start: the gateway starts while the
	 * store is down.
	 */
	private static final class LateIndexedSessions extends MongoIndexedSessionRepository {

		private final AtomicBoolean indexed = new AtomicBoolean();

		LateIndexedSessions(MongoOperations mongo) {
			super(mongo);
		}

		@Override
		public void afterPropertiesSet() {
			// The store may not be there yet.
		}

		@Override
		public void save(MongoSession session) {
			if (!this.indexed.get()) {
				super.afterPropertiesSet();
				this.indexed.set(true);
			}
			super.save(session);
		}

	}

	/**
	 * A call with a token of its own has no session, whatever cookie came along: it goes
	 * on while the store is down.
	 */
	private static final class BrowsersCookie extends DefaultCookieSerializer {

		@Override
		public List<String> readCookieValues(HttpServletRequest request) {
			return SecurityConfiguration.WITH_BEARER.matches(request) ? List.of() : super.readCookieValues(request);
		}

	}

}
