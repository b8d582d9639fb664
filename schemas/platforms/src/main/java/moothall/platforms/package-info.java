/**
 * What each platform offers, allows and demands. Facts only: what is done with them is decided in
 * the services, and nothing here reaches a platform.
 */
@NullMarked
package moothall.platforms;

import org.jspecify.annotations.NullMarked;
