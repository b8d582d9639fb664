/**
 * The whole of Moothall in one process: its folder, its ports, the order in which engines and
 * services start and stop. The engines and the services themselves live elsewhere.
 */
@NullMarked
package moothall.deploy.standalone;

import org.jspecify.annotations.NullMarked;
