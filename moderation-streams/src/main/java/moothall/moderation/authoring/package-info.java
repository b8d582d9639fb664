/**
 * Commands for people who write policy: check a policy, run its examples, compare two, take over
 * word lists from elsewhere. Prints and reads files; judges only through the packs.
 */
@NullMarked
package moothall.moderation.authoring;

import org.jspecify.annotations.NullMarked;
