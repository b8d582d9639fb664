/**
 * Traces: which steps of ours belong to one comment, how long each took and how it ended, for the
 * council's own collector. The only package that knows OpenTelemetry. Whoever describes a step has
 * names and codes of ours for it; nothing that a resident wrote or is called has a place here.
 */
@NullMarked
package moothall.service.tracing;

import org.jspecify.annotations.NullMarked;
