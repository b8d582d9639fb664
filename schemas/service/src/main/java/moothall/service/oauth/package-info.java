/**
 * Requests that are signed as OAuth 1.0a wants it (RFC 5849), for whatever platform still does. How
 * a token is come by is done by hand, once, and no platform's methods stand here.
 */
@NullMarked
package moothall.service.oauth;

import org.jspecify.annotations.NullMarked;
