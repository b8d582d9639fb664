/**
 * What the page of the queue costs among many open cases while comments arrive and people watch the
 * live view, and how soon they see it again after a restart. Over HTTP, but without a browser: what
 * moves on the page is a test of the console's.
 */
@NullMarked
package moothall.bench.console;

import org.jspecify.annotations.NullMarked;
