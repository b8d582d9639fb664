package moothall.escalation.console;

import java.util.List;
import moothall.escalation.conduct.Strike;
import moothall.escalation.reading.ConductReader;
import moothall.escalation.store.Blocks;

/**
 * The blocks in force as people read them.
 *
 * @param more whether there are others, that end later
 */
public record BlockSheet(List<Row> rows, boolean more) {

  /**
   * A block.
   *
   * @param why as whoever proposed it wrote it
   * @param by who decided, one after the other
   */
  public record Row(
      String title,
      String whom,
      String page,
      String why,
      String from,
      String until,
      String review,
      String by,
      String author,
      String caseId) {}

  static BlockSheet of(ConductReader.InForce found) {
    return new BlockSheet(found.blocks().stream().map(BlockSheet::row).toList(), found.more());
  }

  private static Row row(Blocks.InForce found) {
    var block = found.block();
    Strike strike = block.strike();
    return new Row(
        StrikeRow.sentence(strike.step().words()) + " for " + strike.about().category(),
        VisibleText.of(block.author().name()) + " (id " + VisibleText.of(block.author().id()) + ")",
        found.pageId() + " (" + strike.about().platform() + ")",
        strike.proposed().reason(),
        CouncilTime.local(block.from()),
        CouncilTime.local(block.until()),
        CouncilTime.local(block.review()),
        "Proposed by "
            + strike.proposed().by()
            + strike.confirmed().map(it -> ", confirmed by " + it.by()).orElse("")
            + strike.seconded().map(it -> ", agreed to by " + it.by()).orElse(""),
        strike.about().author().hex(),
        strike.about().caseId().toString());
  }
}
