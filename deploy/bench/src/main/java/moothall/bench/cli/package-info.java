/** The command {@code ./moothall bench}: reads what was asked for and prints. Measures nothing. */
@NullMarked
package moothall.bench.cli;

import org.jspecify.annotations.NullMarked;
