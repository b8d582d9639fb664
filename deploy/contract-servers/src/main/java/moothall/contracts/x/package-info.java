/**
 * X (formerly Twitter) as its documentation has it: hiding replies, answering, its limits, its
 * tokens that live two hours, and its two ways to write an error. Shares no code with what it
 * tests.
 */
@NullMarked
package moothall.contracts.x;

import org.jspecify.annotations.NullMarked;
