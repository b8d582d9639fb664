/** Tests of the registry, with the genuine client and a real broker. */
@NullMarked
package moothall.deploy.registry;

import org.jspecify.annotations.NullMarked;
