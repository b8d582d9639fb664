package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several cases at once, from the list and over the API. */
final class BatchPagesTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final AtomicInteger COMMENTS = new AtomicInteger();

  private final Browser ben = new Browser(SERVICE);

  @BeforeEach
  void signIn() {
    ben.signInAs("ben");
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void leadsFromTheListThroughThePreviewToTheResultAndBack() {
    String one = open();
    String other = open();
    String list = ben.get("/").body();
    assertThat(list)
        .contains("name=\"case-" + one + "\"", "name=\"case-" + other + "\"")
        .contains("Leave as it is …", "action=\"/batches/preview\"");
    assertThat(ben.get("/cases").body()).contains("name=\"case-" + one + "\"");

    String preview =
        ben.post("/batches/preview", "act", "LEAVE", "case-" + one, "on", "case-" + other, "on")
            .body();
    assertThat(preview)
        .contains("Nothing has been done yet. It can be done to 2 of 2.", "2 cases</button>");
    assertThat(ben.get("/cases/" + one).body()).doesNotContain("Left as it is");

    String[] form = fields(preview);
    HttpResponse<String> without = ben.post("/batches", form);
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("Give a reason", "2 cases</button>");

    String[] reasoned =
        Stream.concat(Stream.of(form), Stream.of("reason", "All alike.")).toArray(String[]::new);
    HttpResponse<String> done = ben.post("/batches", reasoned);
    assertThat(done.statusCode()).isEqualTo(303);
    String page = done.headers().firstValue("location").orElseThrow();
    assertThat(ben.post("/batches", reasoned).headers().firstValue("location")).contains(page);
    assertThat(ben.get(page).body()).contains("<dt>Done</dt><dd>2</dd>", "Undo all 2");
    assertThat(ben.get("/batches").body()).contains(page, "Leave as it is: 2 cases");
    assertThat(ben.get("/cases/" + one).body()).containsOnlyOnce("<strong>ben</strong>: Left as");

    assertThat(ben.post(page + "/undo").statusCode()).isEqualTo(303);
    assertThat(ben.get(page).body())
        .contains("<dt>Undone</dt><dd>2</dd>")
        .doesNotContain("Undo all");
    assertThat(ben.get("/cases/" + one).body()).contains("Reopened the case");
  }

  @Test
  void offersNothingToThoseWhoDoNotDecide() {
    open();
    Browser iris = new Browser(SERVICE);
    iris.signInAs("iris");

    assertThat(iris.get("/").body()).doesNotContain("name=\"case-", "/batches/preview");
    assertThat(iris.post("/batches/preview", "act", "HIDE").statusCode()).isEqualTo(403);
  }

  @Test
  void undoesASingleDecisionFromThePageOfTheCase() {
    String id = open();
    assertThat(ben.get("/cases/" + id).body()).doesNotContain(">Undo<");
    ben.post("/cases/" + id + "/leave", "reason", "Fine.");
    String page = ben.get("/cases/" + id).body();
    assertThat(page).contains("ben left the comment as it is.", ">Undo<");
    String decision = page.split("name=\"decision\" value=\"", -1)[1].split("\"", -1)[0];

    assertThat(ben.post("/cases/" + id + "/undo", "decision", decision).statusCode())
        .isEqualTo(303);

    assertThat(ben.get("/cases/" + id).body()).contains("Take this case").doesNotContain(">Undo<");
    assertThat(ben.post("/cases/" + id + "/undo", "decision", decision).statusCode())
        .isEqualTo(409);
    assertThat(ben.postJson("/api/cases/" + id + "/undo", "{}").body())
        .contains("problem:changed-since", "decide anew");
  }

  @Test
  void doesTheSameOverTheApi() {
    String one = open();
    String none = UUID.randomUUID().toString();
    String preview =
        ben.postJson(
                "/api/batches/preview",
                "{\"act\":\"HIDE\",\"cases\":[\"" + one + "\",\"" + none + "\"]}")
            .body();
    assertThat(preview).contains("\"counts\":{\"no-such-case\":1,\"possible\":1}");
    String batch = preview.split("\"batchId\":\"", -1)[1].split("\"", -1)[0];
    String seen = preview.split("\"seen\":", -1)[1].split(",", -1)[0];
    String wish =
        "{\"batchId\":\"%s\",\"act\":\"HIDE\",\"reason\":\"Alike.\",\"cases\":[{\"caseId\":\"%s\",\"seen\":%s}]}"
            .formatted(batch, one, seen);

    assertThat(ben.postJson("/api/batches", wish).body())
        .contains("\"counts\":{\"done\":1}", "\"rest\":0");
    assertThat(ben.postJson("/api/batches", wish.replace("Alike", "Other")).statusCode())
        .isEqualTo(409);
    assertThat(ben.getJson("/api/batches/" + batch).body()).contains("\"undo\":null");
    assertThat(ben.postJson("/api/batches/" + batch + "/undo", "").body())
        .contains("\"undo\":\"done\"");
    assertThat(ben.postJson("/api/batches/" + batch + "/go-on", "").statusCode()).isEqualTo(200);
    assertThat(ben.getJson("/api/batches").body())
        .contains("\"batchId\":\"" + batch + "\",\"act\":\"HIDE\"", "\"cases\":1,\"rest\":0");
    assertThat(ben.getJson("/api/batches/" + none).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesWhatItCannotTakeAndSaysWhatItExpects() {
    List<String> many = new ArrayList<>(List.of("act", "HIDE"));
    for (int i = 0; i < 101; i++) {
      many.addAll(List.of("case-" + UUID.randomUUID(), "on"));
    }

    HttpResponse<String> tooMany = ben.post("/batches/preview", many.toArray(String[]::new));
    assertThat(tooMany.statusCode()).isEqualTo(400);
    assertThat(tooMany.body()).contains("101 cases in it (expected: 1 to 100)");
    assertThat(ben.post("/batches/preview", "act", "DELETE").body()).contains("Choose what");
    assertThat(ben.post("/batches/preview", "act", "HIDE").body()).contains("There are 0 cases");
    assertThat(ben.postJson("/api/batches/preview", "{\"act\":\"DELETE\"}").body())
        .contains("expected: one of [HIDE, UNHIDE, LEAVE, ROUTE, CLAIM]");
    assertThat(ben.postJson("/api/batches", "{\"act\":\"HIDE\"}").body()).contains("batchId is");
    assertThat(ben.postJson("/api/batches/preview", "{\"act\":\"HIDE\",\"cases\":[null]}").body())
        .contains("expected: UUIDs");
    assertThat(
            ben.postJson(
                    "/api/batches/preview",
                    "{\"act\":\"ROUTE\",\"cases\":[\"" + UUID.randomUUID() + "\"]}")
                .body())
        .contains("Choose where");
  }

  /** What the form of the preview would send but for the reason. */
  private static String[] fields(String page) {
    String form = page.substring(page.indexOf("action=\"/batches\""));
    List<String> fields = new ArrayList<>();
    for (String input : form.split("<input type=\"hidden\" name=\"", -1)) {
      if (!fields.isEmpty() || input.contains("\" value=\"")) {
        fields.add(input.split("\"", -1)[0]);
        fields.add(input.split("value=\"", -1)[1].split("\"", -1)[0]);
      }
    }
    assertThat(fields).contains("batch", "act").hasSizeGreaterThan(6);
    return fields.toArray(String[]::new);
  }

  private static String open() {
    String id = "website:town-news:b-" + COMMENTS.incrementAndGet();
    var ours = hateful().asking("FLAG").on(id);
    SERVICE.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), RECEIVED);
    return SERVICE.caseOf(new CommentId(id)).id().toString();
  }
}
