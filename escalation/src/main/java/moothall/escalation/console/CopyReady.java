package moothall.escalation.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.console.ReferralSheet.Copy;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Particulars;

/**
 * What the form of a force asks, line by line, for a person to copy; nothing is sent from here. In
 * English, whoever copies it.
 */
final class CopyReady {

  private CopyReady() {}

  static List<Copy> of(ReferralReview.Sight sight, CaseFile file) {
    Particulars said = sight.it().proceedings().particulars();
    Optional<JudgedComment> comment = file.newest().map(Judgement::comment);
    List<Copy> lines = new ArrayList<>();
    lines.add(new Copy("Our reference", sight.it().referral().reference()));
    comment.ifPresent(it -> {
      lines.add(new Copy("Where", it.page().name() + " (" + it.page().platform() + ")"));
      add(lines, "Address of the comment", it.context().permalink());
      lines.add(new Copy("Comment id", it.id().value()));
      add(lines, "When, as the platform says", it.times().claimed());
      lines.add(
          new Copy("When we received it (UK time)", CouncilTime.inEnglish(it.times().received())));
      add(lines, "Written under the name", it.author());
      if (file.isWithheld()) {
        lines.add(new Copy("The words", "Sealed and not shown. Do not copy what it leads to."));
      } else {
        add(lines, "The words, verbatim", it.text());
      }
    });
    ReferralType type = sight.it().proceedings().raised().type();
    Arrays.stream(Field.values())
        .filter(field -> field.isAskedOf(type) && field.part() != Field.Part.LAW)
        .filter(field -> !said.answer(field).isEmpty())
        .sorted(Comparator.comparing(Field::part))
        .forEach(field -> lines.add(new Copy(field.question(), said.answer(field))));
    return lines;
  }

  private static void add(
      List<Copy> lines, String label, @org.jspecify.annotations.Nullable String text) {
    if (text != null && !text.isBlank()) {
      lines.add(new Copy(label, text));
    }
  }
}
