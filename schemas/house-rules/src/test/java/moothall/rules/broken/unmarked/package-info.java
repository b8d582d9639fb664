/** A package that does not say what may be null. Broken on purpose. */
@Unrelated
package moothall.rules.broken.unmarked;
