/**
 * What escalation offers on a command line, without a running system. No service is started here.
 */
@NullMarked
package moothall.escalation.cli;

import org.jspecify.annotations.NullMarked;
