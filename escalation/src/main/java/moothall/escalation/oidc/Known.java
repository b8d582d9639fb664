package moothall.escalation.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;

/**
 * What the provider says of itself, and its keys.
 *
 * @param at when it said so
 */
record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}
