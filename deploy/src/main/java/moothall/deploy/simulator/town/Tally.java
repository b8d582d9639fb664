package moothall.deploy.simulator.town;

import java.time.Duration;
import java.util.Optional;

/**
 * The demo's figures.
 *
 * @param written comments ever posted
 * @param visible comments that the public sees now
 * @param hidden comments that Moothall has hidden now
 * @param waiting comments of which Moothall has not taken everything yet
 * @param refused changes that Moothall refused for good
 * @param lastHide from writing (or editing) to hiding, of the last comment that was hidden
 */
public record Tally(
    int written, int visible, int hidden, int waiting, int refused, Optional<Duration> lastHide) {}
