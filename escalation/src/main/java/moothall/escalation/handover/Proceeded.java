package moothall.escalation.handover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.dossier.Dossier;
import moothall.escalation.dossier.Moment;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Particulars;
import moothall.escalation.referral.PoliceAnswer;
import moothall.escalation.referral.Proceedings;

/** What people have done with a referral and said about it, in the terms of a dossier. */
record Proceeded(Proceedings referral) {

  /** Null until somebody has said who reports it. */
  Optional<Dossier.Reporter> reporter() {
    Particulars said = referral.particulars();
    return said.answer(Field.REPORTER).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Dossier.Reporter(
                said.answer(Field.ORGANISATION),
                said.answer(Field.REPORTER),
                said.answer(Field.JOB_TITLE),
                said.answer(Field.WORK_CONTACT)));
  }

  List<Dossier.FormPart> form() {
    List<Dossier.FormPart> parts = new ArrayList<>();
    parts.add(new Dossier.FormPart("Who answers for it", review()));
    for (Field.Part part : Field.Part.values()) {
      List<Dossier.Line> lines =
          Arrays.stream(Field.values())
              .filter(field -> field.part() == part && field.isAskedOf(referral.raised().type()))
              .filter(field -> !referral.particulars().answer(field).isEmpty())
              .map(field -> new Dossier.Line(field.question(), answer(field)))
              .toList();
      if (!lines.isEmpty()) {
        parts.add(new Dossier.FormPart(part.words(), lines));
      }
    }
    if (!referral.answers().isEmpty()) {
      parts.add(
          new Dossier.FormPart(
              "What came back", referral.answers().stream().map(Proceeded::cameBack).toList()));
    }
    return parts;
  }

  private List<Dossier.Line> review() {
    List<Dossier.Line> lines = new ArrayList<>();
    String origin =
        referral.raised().by().equals(CaseEvent.SYSTEM)
            ? "Automated detection"
            : "Raised by " + referral.raised().by();
    lines.add(
        new Dossier.Line(
            "How it came about",
            referral
                .confirmation()
                .map(it -> origin + ", confirmed by " + it.by() + " on " + Moment.of(it.at()))
                .orElse(origin + "; no person answers for it at present")));
    referral
        .route()
        .ifPresent(it -> lines.add(new Dossier.Line("Force", it.force() + ": " + it.reason())));
    referral.transferredTo().ifPresent(it -> lines.add(new Dossier.Line("Transferred to", it)));
    referral
        .transmission()
        .ifPresent(it ->
            lines.add(
                new Dossier.Line(
                    "Passed on",
                    it.what().channel().words()
                        + ", to "
                        + it.what().recipient()
                        + ", "
                        + Moment.of(it.what().sentAt())
                        + ", receipt "
                        + it.what().receipt()
                        + (it.what().isUnreviewed()
                            ? "; without a review: " + it.what().caveat()
                            : ""))));
    return lines;
  }

  private String answer(Field field) {
    String answer = referral.particulars().answer(field);
    return field.choices().isEmpty()
        ? answer
        : Arrays.stream(answer.split(",", -1))
            .map(it -> it.toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
  }

  private static Dossier.Line cameBack(PoliceAnswer it) {
    return new Dossier.Line(
        it.force(),
        (it.reference().isEmpty() ? "" : it.kind().words() + " " + it.reference())
            + (it.officer().isEmpty() ? "" : " officer " + it.officer()));
  }
}
