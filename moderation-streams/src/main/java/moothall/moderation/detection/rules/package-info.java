/**
 * Applies the rules of the policy packs: which sightings belong together, under which circumstances
 * they count, and what is reported. Knows no rule by name and decides nothing about actions.
 */
@NullMarked
package moothall.moderation.detection.rules;

import org.jspecify.annotations.NullMarked;
