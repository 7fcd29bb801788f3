package io.kehoach.chassis.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller its {@link Caller}: the token's facts and the scope the access table
 * grants for this operation.
 */
final class CallerArgument implements HandlerMethodArgumentResolver {

	/** These act for the body; the others act for the unit of their token. */
	private static final Set<String> FOR_THE_BODY = Set.of("office", "director", "appraiser", "inspector");

	private final Organisation organisation;

	private final StandingRoles standing;

	CallerArgument(Organisation organisation, StandingRoles standing) {
		this.organisation = organisation;
		this.standing = standing;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Caller.class;
	}

	@Override
	public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		List<AccessRow> rows = rows(request);
		if (!(authentication instanceof JwtAuthenticationToken token)) {
			return new Caller(AccessTable.ANONYMOUS, "", null, null, Set.of(), AccessTable.ANONYMOUS,
					new GrantedScope(List.of(), UnitTree.of(List.of())));
		}
		return caller(token.getToken(), this.standing.of(token), rows, this.organisation.tree());
	}

	@SuppressWarnings("unchecked")
	private static List<AccessRow> rows(NativeWebRequest request) {
		return Objects.requireNonNullElse(
				(List<AccessRow>) request.getAttribute(AccessDecision.ROWS, RequestAttributes.SCOPE_REQUEST),
				List.of());
	}

	private static Caller caller(Jwt jwt, Set<String> roles, List<AccessRow> rows, UnitTree tree) {
		String unit = jwt.getClaimAsString("unit");
		List<GrantedScope.Grant> grants = new ArrayList<>();
		for (AccessRow row : rows) {
			String acting = actingUnit(row.role(), unit, tree);
			if (acting != null && roles.contains(row.role())) {
				grants.add(new GrantedScope.Grant(row.role(), acting, row.relations()));
			}
		}
		String role = grants.isEmpty() ? AccessTable.ANONYMOUS : grants.getFirst().role();
		String acting = grants.isEmpty() ? unit : grants.getFirst().unit();
		String name = Objects.requireNonNullElse(jwt.getClaimAsString("name"), "");
		return new Caller(Objects.requireNonNullElse(jwt.getSubject(), ""), name, unit, acting, roles, role,
				new GrantedScope(grants, tree));
	}

	private static @Nullable String actingUnit(String role, @Nullable String unit, UnitTree tree) {
		return (unit != null && FOR_THE_BODY.contains(role)) ? tree.bodyOf(unit) : unit;
	}

}
