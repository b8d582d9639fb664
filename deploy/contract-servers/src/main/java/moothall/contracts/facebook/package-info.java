/**
 * The Graph API of a Facebook page as its documentation has it, on loopback, with faults on demand.
 * For tests and demonstrations: nothing of the product depends on it, and it depends on nothing of
 * the product.
 */
@NullMarked
package moothall.contracts.facebook;

import org.jspecify.annotations.NullMarked;
