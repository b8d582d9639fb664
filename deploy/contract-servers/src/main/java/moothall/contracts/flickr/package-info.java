/**
 * Flickr for one account and one app as its documentation has it, on loopback, with faults on
 * demand: what happened on the account's photos, the comments on one, and the check of a signature
 * of OAuth 1.0a. For tests and demonstrations: nothing of the product depends on it, and it depends
 * on nothing of the product.
 */
@NullMarked
package moothall.contracts.flickr;

import org.jspecify.annotations.NullMarked;
