/**
 * YouTube channels, which are asked for their comments: what the lists of the Data API show,
 * including what YouTube itself holds back, and what that costs. Nothing is changed there.
 */
@NullMarked
package moothall.ingest.youtube;

import org.jspecify.annotations.NullMarked;
