/**
 * The Merkle tree of RFC 6962 over a chain's entries: one hash that stands for all of them. What an
 * entry is and who signs a hash is not known here.
 */
@NullMarked
package moothall.escalation.evidence.merkle;

import org.jspecify.annotations.NullMarked;
