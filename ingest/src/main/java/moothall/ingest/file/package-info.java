/** Comments from a file that a member of staff replays. Nothing of live channels. */
@NullMarked
package moothall.ingest.file;

import org.jspecify.annotations.NullMarked;
