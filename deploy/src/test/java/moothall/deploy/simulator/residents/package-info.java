/** Tests of the invented residents. */
@NullMarked
package moothall.deploy.simulator.residents;

import org.jspecify.annotations.NullMarked;
