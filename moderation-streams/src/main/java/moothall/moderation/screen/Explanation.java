package moothall.moderation.screen;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Span;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Seen;
import moothall.moderation.detection.learned.LearnedSign;
import moothall.moderation.detection.learned.Occlusion;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.Rule;
import moothall.moderation.verdict.JudgedFinding;
import moothall.moderation.verdict.Verdict;

/** Shows one comment in the terminal: its words, and beneath them what each rule saw. */
final class Explanation {

  private static final int WIDTH = 96;

  /** Words of which it is said that an opinion hangs on them. */
  private static final int HEAVIEST = 5;

  private Explanation() {}

  static void print(String id, Comment comment, Verdict verdict, PrintWriter out) {
    out.println(id + "  " + join(verdict.actions().stream().map(Action::name).toList(), "+"));
    List<String> codes = verdict.categories().stream().map(Category::code).toList();
    out.println("categories  " + (codes.isEmpty() ? "none" : join(codes, ", ")));
    if (!comment.page().postTopic().isEmpty()) {
      out.println("post        " + VisibleText.of(comment.page().postTopic()).shown());
    }
    out.println();
    VisibleText text = VisibleText.of(comment.text().value());
    text.lines(WIDTH).forEach(line -> out.println("  " + line.shown()));
    for (JudgedFinding judged : verdict.findings()) {
      out.println();
      switch (judged.finding()) {
        case Finding.Inconclusive it ->
            out.println("? " + it.detector() + ": " + it.reason() + " - a person must look");
        case Finding.Match it -> {
          out.printf(
              Locale.ROOT,
              "%s %s  %s  %.2f  %s%n",
              judged.band(),
              it.rule().category().code(),
              it.rule().id(),
              it.confidence(),
              lowered(it.considered()));
          print(text, it.seen(), it.rule(), comment, out);
        }
        case Finding.Excused it -> {
          out.println(
              "EXCUSED "
                  + it.rule().category().code()
                  + "  "
                  + it.rule().id()
                  + "  explained by "
                  + join(it.exceptions(), ", "));
          print(text, it.seen(), it.rule(), comment, out);
        }
      }
    }
    out.println();
    out.println(
        "policy "
            + verdict.provenance().policyVersion()
            + ", model "
            + verdict.provenance().modelVersion());
    out.flush();
  }

  private static void print(
      VisibleText text, Seen seen, Rule rule, Comment comment, PrintWriter out) {
    Optional<Question> asked = LearnedSign.questionOf(seen.matched());
    List<Span> spans =
        asked
            .map(it -> Occlusion.heaviest(ShippedModel.get(), comment.text().value(), it, HEAVIEST))
            .orElse(seen.spans());
    for (VisibleText.Line line : text.lines(WIDTH)) {
      String marks = line.marks(spans);
      if (!marks.isBlank()) {
        out.println("  " + line.shown());
        out.println("  " + marks);
      }
    }
    if (asked.isPresent() && !spans.isEmpty()) {
      out.println("  (without the words marked the encoder would be less sure)");
    } else if (spans.isEmpty()) {
      out.println("  (the comment as a whole)");
    }
    out.println("  seen as   " + seen.matched());
    if (!seen.transforms().isEmpty()) {
      out.println("  through   " + join(seen.transforms(), ", "));
    }
    out.println("  clause    " + rule.grounds().clause());
    List<String> law = rule.grounds().lawOn(ModeCalendar.day(comment.receivedAt()));
    if (!law.isEmpty()) {
      out.println("  law       " + join(law, "; "));
    }
    out.println("  because   " + rule.grounds().reason());
  }

  private static String lowered(List<String> considered) {
    return considered.isEmpty() ? "" : "lowered by " + join(considered, ", ");
  }

  private static String join(List<String> parts, String between) {
    return String.join(between, new ArrayList<>(parts));
  }
}
