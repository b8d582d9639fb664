/**
 * The rules of the architecture that hold in every module. Rules of one module alone stand in that
 * module's tests.
 */
@NullMarked
package moothall.rules;

import org.jspecify.annotations.NullMarked;
