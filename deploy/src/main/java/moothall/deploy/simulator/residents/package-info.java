/**
 * Invented residents who talk to an invented council, so that a newcomer sees something happen.
 * Their sentences are data, in a resource file; nobody real is meant.
 */
@NullMarked
package moothall.deploy.simulator.residents;

import org.jspecify.annotations.NullMarked;
