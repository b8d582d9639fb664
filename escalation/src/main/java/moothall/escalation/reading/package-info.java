/**
 * Cases as people and programs read them: put together from the store, in words. Nothing is changed
 * here, and what may not be shown is left out here, for the console and the API alike.
 */
@NullMarked
package moothall.escalation.reading;

import org.jspecify.annotations.NullMarked;
