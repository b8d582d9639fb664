/**
 * A YouTube channel as a platform: holds comments back and publishes them again through the Data
 * API. Nothing is rejected or deleted, nobody is banned, and nothing is read but the comment itself
 * and the list of held ones.
 */
@NullMarked
package moothall.escalation.actions.youtube;

import org.jspecify.annotations.NullMarked;
