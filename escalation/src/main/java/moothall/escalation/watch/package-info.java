/**
 * What the three services say of themselves, and what of it calls a person: samples, readings over
 * a quarter of an hour, the conditions of the alerts and the figures made from them. Values and
 * pure functions; asking the services and showing it are elsewhere. Nothing here names anybody:
 * labels are those of docs/metrics.md.
 */
@NullMarked
package moothall.escalation.watch;

import org.jspecify.annotations.NullMarked;
