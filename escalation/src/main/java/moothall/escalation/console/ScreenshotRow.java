package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.evidence.CaptureStatement;
import moothall.escalation.reading.ScreenshotReader;

/**
 * A screenshot on the page of a case.
 *
 * @param entry where it is sealed
 * @param uploaded when, and by whom
 * @param size in words
 * @param said empty if nothing of it can be shown
 * @param gone why nothing of it can be shown
 */
public record ScreenshotRow(
    long entry, String uploaded, String size, String sha256, Optional<Said> said, String gone) {

  /** What whoever took it says, fit to be printed. */
  public record Said(
      String shows,
      String taken,
      String address,
      String device,
      String deviceClock,
      int width,
      int height) {}

  static List<ScreenshotRow> of(Case it, List<ScreenshotReader.Kept> kept) {
    String gone =
        Queue.isNeverCopied(it)
            ? t(
                "It is shown to nobody: nothing of this case may be copied. Tell the safeguarding"
                    + " lead that it is there.")
            : t("It was erased with the words; below stands when and why.");
    return kept.stream().map(one -> of(one, gone)).toList();
  }

  private static ScreenshotRow of(ScreenshotReader.Kept kept, String gone) {
    CaseEvent.ScreenshotAdded added = kept.added();
    return new ScreenshotRow(
        added.entry(),
        t("{0}, by {1}", CouncilTime.local(added.at()), added.by()),
        (added.mediaType().equals("image/png") ? "PNG" : "JPEG")
            + ", "
            + t("{0} bytes", "%,d".formatted(added.bytes())),
        added.sha256(),
        kept.statement().map(ScreenshotRow::said),
        gone);
  }

  private static Said said(CaptureStatement it) {
    return new Said(
        VisibleText.of(it.shows()),
        t(
            "{0}, by {1}",
            CouncilTime.local(Instant.parse(it.takenAt())), VisibleText.of(it.takenBy())),
        VisibleText.of(it.address()),
        VisibleText.of(it.device()),
        it.deviceClock().isEmpty() ? t("nobody compared it") : VisibleText.of(it.deviceClock()),
        it.width(),
        it.height());
  }
}
