package moothall.deploy.simulator.channels;

import java.time.Instant;
import java.util.List;
import moothall.deploy.simulator.town.Words;

/**
 * A comment as a platform has it.
 *
 * @param id the platform's own
 * @param author as the platform shows people
 * @param hidden whether the public sees it no more
 * @param answers the council's, oldest first
 */
public record ChannelComment(
    String id, Words author, Words text, Instant written, boolean hidden, List<Words> answers) {}
