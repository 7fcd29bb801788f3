package io.kehoach.local.identity;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who issues tokens to whom, and the secrets of local mode, which protect nothing.
 *
 * @param data where the signing key is kept
 */
@ConfigurationProperties("kehoach.identity")
record IdentitySettings(String issuer, String gatewayUrl, String gatewaySecret, String scriptSecret, String password,
		Path data) {

}
