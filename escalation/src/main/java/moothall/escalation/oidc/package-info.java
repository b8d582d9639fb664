/**
 * The council's own sign-in by OpenID Connect: what is asked of its provider, and whether what
 * comes back may be believed. Who somebody is here, whether they may come in and with which session
 * is decided elsewhere; no token leaves this package.
 */
@NullMarked
package moothall.escalation.oidc;

import org.jspecify.annotations.NullMarked;
