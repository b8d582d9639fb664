/**
 * The interface of a Threads account as its documentation has it, on loopback, with faults on
 * demand. What is not documented can be switched; nothing of the product is used.
 */
@NullMarked
package moothall.contracts.threads;

import org.jspecify.annotations.NullMarked;
