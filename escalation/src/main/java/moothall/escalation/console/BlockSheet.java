package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

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
        t("{0} for {1}", StrikeRow.sentence(t(strike.step().words())), strike.about().category()),
        t(
            "{0} (id {1})",
            VisibleText.of(block.author().name()), VisibleText.of(block.author().id())),
        found.pageId() + " (" + strike.about().platform() + ")",
        strike.proposed().reason(),
        CouncilTime.local(block.from()),
        CouncilTime.local(block.until()),
        CouncilTime.local(block.review()),
        t("Proposed by {0}", strike.proposed().by())
            + strike.confirmed().map(it -> t(", confirmed by {0}", it.by())).orElse("")
            + strike.seconded().map(it -> t(", agreed to by {0}", it.by())).orElse(""),
        strike.about().author().hex(),
        strike.about().caseId().toString());
  }
}
