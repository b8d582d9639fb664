/**
 * The part of LinkedIn's Community Management API that tells of comments, and its webhook, as its
 * documentation has them, on loopback, with faults on demand, and switchable where nobody has seen
 * it. For tests and demonstrations: nothing of the product depends on it, and it depends on nothing
 * of the product.
 */
@NullMarked
package moothall.contracts.linkedin;

import org.jspecify.annotations.NullMarked;
