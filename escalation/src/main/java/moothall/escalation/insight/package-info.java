/**
 * How moderation goes, as numbers: shares with how sure they are, agreement, and what is too small
 * to be shown. Values and pure functions; what is counted is read elsewhere, and how it is drawn is
 * the console's business.
 */
@NullMarked
package moothall.escalation.insight;

import org.jspecify.annotations.NullMarked;
