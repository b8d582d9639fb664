/**
 * What a council publishes about its moderation: counts by month and page, in which no small number
 * can be found out. Values and pure functions; what is counted is read elsewhere.
 */
@NullMarked
package moothall.escalation.transparency;

import org.jspecify.annotations.NullMarked;
