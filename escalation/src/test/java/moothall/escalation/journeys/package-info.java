/**
 * Journeys of people through the console, in Debian's own Chromium, and what must hold on every
 * page that they can reach. Skipped, visibly, where it is not installed.
 */
@org.jspecify.annotations.NullMarked
package moothall.escalation.journeys;
