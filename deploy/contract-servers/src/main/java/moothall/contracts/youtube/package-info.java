/**
 * The YouTube Data API of one channel as its documentation has it, on loopback, with faults on
 * demand, and switchable where Google's own pages contradict each other. For tests and
 * demonstrations: nothing of the product depends on it, and it depends on nothing of the product.
 */
@NullMarked
package moothall.contracts.youtube;

import org.jspecify.annotations.NullMarked;
