/**
 * The council's policy as values: categories, actions, rules, packs. Reading and checking files
 * belongs to packs, applying them to verdict.
 */
@NullMarked
package moothall.moderation.policy;

import org.jspecify.annotations.NullMarked;
