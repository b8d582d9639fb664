/**
 * The town's pages beside its website, each on a simulated platform: a contract server on a port of
 * its own, and residents who write there. To add one, write a {@link
 * moothall.deploy.simulator.channels.TownChannel} that names its secrets and settings and opens its
 * contract server, and append it to {@link moothall.deploy.simulator.channels.TownChannels}: ports
 * follow the order there, and register, secrets, settings, pages and residents follow by
 * themselves. What a platform does belongs in its contract server, what a page looks like in {@code
 * site}.
 */
@NullMarked
package moothall.deploy.simulator.channels;

import org.jspecify.annotations.NullMarked;
