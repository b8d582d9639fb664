/**
 * The command line: one class a command, plus how a person is told about progress and mistakes.
 * Work is done elsewhere.
 */
@NullMarked
package moothall.deploy.cli;

import org.jspecify.annotations.NullMarked;
