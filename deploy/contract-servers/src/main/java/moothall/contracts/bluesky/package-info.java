/**
 * Bluesky as its lexicons have it, for one account: the repository on its server (PDS) with posts
 * and thread gates, sessions from an app password, and what the network shows of it (notifications,
 * threads). Switchable where the lexicons leave it open. Shares no code with what it tests.
 */
@NullMarked
package moothall.contracts.bluesky;

import org.jspecify.annotations.NullMarked;
