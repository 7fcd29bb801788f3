package io.kehoach.gateway.access;

import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * The identity provider does not answer; nobody is to blame and a later try may succeed.
 */
public class IdentityUnavailable extends AuthenticationServiceException {

	IdentityUnavailable(Throwable cause) {
		super("The identity provider does not answer", cause);
	}

}
