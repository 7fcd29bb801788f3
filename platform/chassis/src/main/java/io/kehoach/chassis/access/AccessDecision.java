package io.kehoach.chassis.access;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a request pass where the access table has a row for one of the caller's roles, and
 * leaves the matching rows on the request for {@link CallerArgument}.
 */
final class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {

	static final String ROWS = AccessDecision.class.getName() + ".rows";

	private final AccessTable table;

	private final StandingRoles standing;

	AccessDecision(AccessTable table, StandingRoles standing) {
		this.table = table;
		this.standing = standing;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		HttpServletRequest request = context.getRequest();
		Set<String> roles = this.standing.of(authentication.get());
		List<AccessRow> rows = this.table.rows(request.getMethod(), request.getRequestURI())
			.stream()
			.filter((row) -> roles.contains(row.role()) || row.role().equals(AccessTable.ANONYMOUS))
			.toList();
		request.setAttribute(ROWS, rows);
		return new AuthorizationDecision(!rows.isEmpty());
	}

}
