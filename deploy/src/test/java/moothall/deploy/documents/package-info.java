/** Pages that must say what the code says. */
@org.jspecify.annotations.NullMarked
package moothall.deploy.documents;
