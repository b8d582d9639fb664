/**
 * The register of official pages: read from its file, checked, published, and asked. What is done
 * with a page's comments is not decided here.
 */
@NullMarked
package moothall.ingest.pages;

import org.jspecify.annotations.NullMarked;
