/**
 * A comment feed as RSS 2.0 and the RFCs of Atom have it, on loopback, with faults on demand. For
 * tests: nothing of the product depends on it, and it depends on nothing of the product.
 */
@NullMarked
package moothall.contracts.feed;

import org.jspecify.annotations.NullMarked;
