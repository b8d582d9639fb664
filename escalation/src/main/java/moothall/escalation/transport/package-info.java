/**
 * Ways by which a dossier leaves, when a person sends it: what is sent, and what came of it. Who
 * may send what is decided in {@code handover}; that something was transmitted is a person's word
 * alone.
 */
@NullMarked
package moothall.escalation.transport;

import org.jspecify.annotations.NullMarked;
