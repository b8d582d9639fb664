/**
 * What the Graph APIs of Meta's platforms have in common as their documentation has it: parameters,
 * errors, lists with cursors, usage headers and faults. No platform's routes and fields.
 */
@NullMarked
package moothall.contracts.graph;

import org.jspecify.annotations.NullMarked;
