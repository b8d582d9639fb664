/**
 * Makes residents' words unreadable when their time has come, or when a person with the right to
 * decides so: the words in the inbox are taken out, the key of what was sealed is destroyed, and
 * the chain and the case say that and why. How long words are kept is decided in {@code
 * moothall.escalation.retention}.
 */
@NullMarked
package moothall.escalation.erasure;

import org.jspecify.annotations.NullMarked;
