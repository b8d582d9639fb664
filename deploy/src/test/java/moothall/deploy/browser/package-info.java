/** Journeys of people, in Debian's own Chromium. Skipped, visibly, where it is not installed. */
@org.jspecify.annotations.NullMarked
package moothall.deploy.browser;
