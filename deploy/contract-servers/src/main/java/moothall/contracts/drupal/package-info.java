/**
 * The comments of a Drupal site through its JSON:API as Drupal's own tests have them, on loopback,
 * with faults on demand. For tests: nothing of the product depends on it, and it depends on nothing
 * of the product.
 */
@NullMarked
package moothall.contracts.drupal;

import org.jspecify.annotations.NullMarked;
