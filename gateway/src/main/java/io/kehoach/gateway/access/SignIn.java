package io.kehoach.gateway.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The two ends of a sign-in: it leaves for the identity provider only while that answers,
 * and comes back to the page it left from.
 */
@Component
class SignIn extends OncePerRequestFilter implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final String START = "/oauth2/authorization/";

	private static final String RETURN_TO = SignIn.class.getName() + ".returnTo";

	private final Registrations registrations;

	SignIn(Registrations registrations) {
		this.registrations = registrations;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith(START);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			this.registrations.gateway();
		}
		catch (IdentityUnavailable ex) {
			response.sendRedirect("/sign-in?problem=identity");
			return;
		}
		String returnTo = request.getParameter("return");
		if (returnTo != null && isOwnPage(returnTo)) {
			request.getSession().setAttribute(RETURN_TO, returnTo);
		}
		chain.doFilter(request, response);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		HttpSession session = request.getSession();
		Object returnTo = session.getAttribute(RETURN_TO);
		session.removeAttribute(RETURN_TO);
		response.sendRedirect((returnTo != null) ? returnTo.toString() : "/work");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		this.logger.warn("Sign-in failed: " + exception.getMessage());
		response.sendRedirect("/sign-in?problem=refused");
	}

	/** A path of this site; `//host` and `/\host` would leave it. */
	private static boolean isOwnPage(String path) {
		return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
	}

}
