/** The whole pipeline on real engines, tried as its users and its enemies would. */
@org.jspecify.annotations.NullMarked
package moothall.deploy.pipeline;
