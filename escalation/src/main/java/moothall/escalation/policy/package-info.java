/**
 * The policy as people read it: packs, rules and what they look for, as moderation has published
 * them. Values and pure functions; nothing is judged by them here, and how they are shown is the
 * console's business.
 */
@NullMarked
package moothall.escalation.policy;

import org.jspecify.annotations.NullMarked;
