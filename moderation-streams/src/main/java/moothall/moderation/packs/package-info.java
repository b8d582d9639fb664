/**
 * Reads policy packs and the list of proscribed organisations from files, checks them before use,
 * and makes a judge of them. What the rules mean is decided in policy and detection.
 */
@NullMarked
package moothall.moderation.packs;

import org.jspecify.annotations.NullMarked;
