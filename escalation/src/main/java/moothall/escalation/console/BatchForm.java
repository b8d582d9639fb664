package moothall.escalation.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Route;
import moothall.escalation.work.BulkAct;
import moothall.escalation.work.BulkWish;

/** What the boxes of the list and the preview send: a field a case, named by its id. */
final class BatchForm {

  /** The field of a case begins with it. */
  static final String CASE = "case-";

  private final Map<String, String> form;

  BatchForm(Map<String, String> form) {
    this.form = form;
  }

  Optional<BulkWish> wish() {
    return BulkAct.parse(value("act"))
        .map(act -> new BulkWish(act, Route.parse(value("to")), value("reason")));
  }

  Optional<UUID> batch() {
    return CaseId.parse(value("batch")).map(CaseId::value);
  }

  /** Which cases, each with how many events it had in the preview; 0 before there was one. */
  Map<CaseId, Integer> cases() {
    Map<CaseId, Integer> cases = new LinkedHashMap<>();
    form.forEach((name, value) -> {
      if (name.startsWith(CASE)) {
        CaseId.parse(name.substring(CASE.length())).ifPresent(id -> cases.put(id, number(value)));
      }
    });
    return cases;
  }

  /** Whatever is no number was never seen, so that anything since counts as a change. */
  private static int number(String text) {
    boolean digits = !text.isEmpty() && text.length() < 9;
    return digits && text.chars().allMatch(it -> it >= '0' && it <= '9')
        ? Integer.parseInt(text)
        : 0;
  }

  private String value(String name) {
    return form.getOrDefault(name, "");
  }
}
