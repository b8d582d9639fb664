package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Visibility;
import moothall.escalation.live.Cause;
import moothall.escalation.live.Outcome;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.LiveComment;

/**
 * A comment as a row of the live view.
 *
 * @param arrival number by which the row is known while the page is open
 * @param caseId empty if nobody had to look
 * @param verdict what was found and what became of it
 * @param text the newest words; empty where they may not be shown in a list
 * @param display how the words are shown
 * @param acts what is offered
 */
public record LiveRow(
    long arrival,
    String commentId,
    String caseId,
    Source source,
    Verdict verdict,
    Words text,
    Display display,
    Acts acts) {

  /** Where it stands, who wrote it, and when it came. */
  public record Source(
      String pageId,
      String page,
      String platform,
      String author,
      String post,
      CaseRow.Opened received) {}

  /** At one glance: the chip, what led to it, and the sentence that explains it. */
  public record Verdict(
      String outcome,
      String outcomeColour,
      String severity,
      String severityColour,
      String categories,
      String cause,
      String reason,
      String attention) {}

  /** How much of the words a list may show. */
  public enum Display {
    PLAIN,
    MASKED,
    RESTRICTED,
    WITHHELD,
    NO_WORDS
  }

  /** What is offered in the row itself. */
  public record Acts(boolean hide, boolean unhide, boolean reply, boolean open, String reason) {}

  /**
   * Where the form of a decision is sent: to its case, or to where it is opened by the decision.
   */
  public String address(String act) {
    return (caseId.isEmpty() ? "/live/" : "/cases/" + caseId + "/") + act;
  }

  static LiveRow of(LiveComment it, Optional<CaseActs> may, Instant now) {
    Judgement words = it.newestWords();
    JudgedComment comment = words.comment();
    Display display = display(it);
    return new LiveRow(
        it.arrival(),
        comment.id().value(),
        it.found().map(found -> found.id().toString()).orElse(""),
        new Source(
            comment.page().pageId(),
            VisibleText.of(comment.page().name()),
            comment.page().platform(),
            VisibleText.of(Optional.ofNullable(comment.author()).orElse("")),
            VisibleText.of(Optional.ofNullable(comment.context().postTopic()).orElse("")),
            new CaseRow.Opened(
                comment.times().received().toString(),
                CouncilTime.local(comment.times().received()),
                CouncilTime.age(comment.times().received(), now))),
        verdict(it),
        display == Display.PLAIN || display == Display.MASKED
            ? CaseRow.words(words)
            : new Words(List.of()),
        display,
        acts(it, may));
  }

  private static Display display(LiveComment it) {
    if (it.isWithheld()) {
      return Display.WITHHELD;
    }
    if (it.file().filter(CaseFile::isRestricted).isPresent()) {
      return Display.RESTRICTED;
    }
    if (it.newestWords().comment().text() == null) {
      return Display.NO_WORDS;
    }
    return it.found().isPresent() ? Display.MASKED : Display.PLAIN;
  }

  private static Verdict verdict(LiveComment it) {
    Outcome outcome = Outcome.of(it.found());
    List<String> categories =
        it.found().map(Case::categories).orElseGet(() -> it.newest().categories());
    Judgement judged = causing(it);
    return new Verdict(
        t(outcome.words()),
        colour(outcome),
        it.found().map(found -> Labelling.name(found.severity())).orElse(""),
        it.found().map(found -> Labelling.colour(found.severity())).orElse("grey"),
        String.join(", ", categories),
        t(Cause.of(judged).words()),
        it.file().map(CaseFile::reason).orElse(""),
        it.found().flatMap(Case::attention).orElse(""));
  }

  /** An echo of what we asked for ourselves is no news of what led to it. */
  private static Judgement causing(LiveComment it) {
    CommentKind newest = it.newest().comment().kind();
    boolean platform = newest == CommentKind.HIDDEN || newest == CommentKind.UNHIDDEN;
    boolean ours = it.found().filter(Case::wasHiddenByMachine).isPresent();
    return platform && !ours ? it.newest() : it.newestWords();
  }

  private static Acts acts(LiveComment it, Optional<CaseActs> may) {
    boolean decides = may.filter(CaseActs::decide).filter(CaseActs::hides).isPresent();
    Visibility visibility = it.found().map(Case::visibility).orElse(Visibility.VISIBLE);
    boolean hidden =
        visibility == Visibility.HIDDEN
            || visibility == Visibility.HIDING
            || visibility == Visibility.PARTIALLY_HIDDEN
            || visibility == Visibility.HELD;
    boolean gone = it.isGone() || visibility == Visibility.DELETING;
    String categories = it.found().map(Case::categories).map(LiveRow::named).orElse("");
    return new Acts(
        decides && !hidden && !gone,
        decides && (hidden || visibility == Visibility.UNCERTAIN),
        !gone && may.filter(acts -> acts.reply().isOpen()).isPresent(),
        it.found().isPresent(),
        hidden ? "Not against our house rules." : "Against our house rules" + categories + ".");
  }

  private static String colour(Outcome outcome) {
    return switch (outcome) {
      case NOTHING_FOUND -> "grey";
      case WAITS, UNCLEAR -> "orange";
      case ASKED -> "yellow";
      case HIDDEN, PARTLY_HIDDEN -> "purple";
      case DECIDED -> "green";
      case GONE -> "grey";
    };
  }

  /** As the end of a sentence. */
  private static String named(List<String> categories) {
    return categories.isEmpty() ? "" : " (" + String.join(", ", categories) + ")";
  }
}
