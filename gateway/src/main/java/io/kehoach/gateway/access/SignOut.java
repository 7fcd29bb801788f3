package io.kehoach.gateway.access;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Ends the session here and tells the page where to end it at the identity provider too.
 */
@Component
class SignOut implements LogoutSuccessHandler {

	private final OidcClientInitiatedLogoutSuccessHandler provider;

	SignOut(Registrations registrations, JsonMapper json) {
		this.provider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
		this.provider.setPostLogoutRedirectUri("{baseUrl}/");
		this.provider.setDefaultTargetUrl("/");
		this.provider.setRedirectStrategy((request, response, url) -> {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getWriter().write(json.writeValueAsString(Map.of("location", url)));
		});
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException, ServletException {
		this.provider.onLogoutSuccess(request, response, authentication);
	}

}
