/**
 * A Mastodon server as the documentation of its client API has it, for one account, on loopback,
 * with faults on demand. For tests: nothing of the product depends on it, and it depends on nothing
 * of the product.
 */
@NullMarked
package moothall.contracts.mastodon;

import org.jspecify.annotations.NullMarked;
