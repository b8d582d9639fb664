package moothall.contracts.mastodon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** Reports to the server's own administrators; each is a new one. */
final class MastodonReports {

  private static final Set<String> OF_A_REPORT =
      Set.of("account_id", "status_ids[]", "comment", "category", "forward");
  private static final Set<String> CATEGORIES = Set.of("spam", "legal", "other");
  private static final int LONGEST = 1_000;

  private final MastodonStatuses statuses;
  private final List<Filed> filed = new ArrayList<>();

  MastodonReports(MastodonStatuses statuses) {
    this.statuses = statuses;
  }

  private record Filed(String status, String said) {}

  synchronized List<String> of(String status) {
    return filed.stream().filter(it -> it.status().equals(status)).map(Filed::said).toList();
  }

  synchronized Answer file(Request request) {
    Map<String, String> form = request.form();
    String status = form.getOrDefault("status_ids[]", "");
    String category = form.getOrDefault("category", "");
    String comment = form.getOrDefault("comment", "");
    // A council that has its report passed on tells strangers of its resident: nobody asks for it.
    if (!form.keySet().equals(OF_A_REPORT)
        || !CATEGORIES.contains(category)
        || !"false".equals(form.get("forward"))
        || !status.matches("[0-9]+")) {
      return MastodonAnswers.error(422, "Validation failed").toAViolation();
    }
    Optional<MastodonStatus> found =
        statuses
            .find(Long.parseLong(status))
            .filter(it -> it.author().equals(form.get("account_id")));
    if (found.isEmpty()) {
      return MastodonAnswers.error(404, "Record not found");
    }
    if (comment.codePointCount(0, comment.length()) > LONGEST) {
      return MastodonAnswers.error(422, "Validation failed: Comment is too long");
    }
    filed.add(new Filed(status, category + ":" + comment));
    ObjectNode report = MastodonAnswers.object().put("id", String.valueOf(48_914 + filed.size()));
    report.put("action_taken", false).put("category", category).put("comment", comment);
    report.put("forwarded", false).putArray("status_ids").add(status);
    report.set(
        "target_account",
        MastodonAnswers.account(found.get().author(), "resident", found.get().name()));
    return Answer.json(200, report);
  }
}
