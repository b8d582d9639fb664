/**
 * What every request to an account of the AT Protocol needs, whatever it asks: a session, where the
 * account's server is, and how long it wants to be left alone. No record and no method of any
 * application.
 */
@NullMarked
package moothall.service.atproto;

import org.jspecify.annotations.NullMarked;
