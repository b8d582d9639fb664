/**
 * The comments of a WordPress site through its REST API as the handbook has them, on loopback, with
 * faults on demand. For tests: nothing of the product depends on it, and it depends on nothing of
 * the product.
 */
@NullMarked
package moothall.contracts.wordpress;

import org.jspecify.annotations.NullMarked;
