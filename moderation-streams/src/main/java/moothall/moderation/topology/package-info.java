/**
 * The stream: read, drop redeliveries, judge, write, and set aside what cannot be processed. Every
 * stage is a seam; decisions live in the core.
 */
@NullMarked
package moothall.moderation.topology;

import org.jspecify.annotations.NullMarked;
