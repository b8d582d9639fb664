package moothall.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import moothall.escalation.Colleagues;
import moothall.escalation.Council;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.casework.CaseNotes;
import moothall.escalation.casework.HoldDesk;
import moothall.escalation.casework.ScreenshotDesk;
import moothall.escalation.casework.StrikeDesk;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Note;
import moothall.escalation.domain.Reason;
import moothall.escalation.pictures.Drawings;
import moothall.escalation.pictures.Multipart;
import moothall.escalation.store.AuthorComments;
import moothall.escalation.store.Database;
import moothall.escalation.subjects.LegalDesk;
import moothall.escalation.subjects.SubjectAnswer;
import moothall.escalation.subjects.SubjectDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What somebody is told who asks what the council holds about them, and what stops it quietly. */
final class SubjectAccessScenariosTest {

  private static final Council COUNCIL = Council.assemble();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final List<String> HIDE = List.of("HIDE");

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void scenario27SarDuringTerrorCase() throws Exception {
    AuthorUnderTest terror = author();
    terror.writesOn("website", List.of("FLAG"), "FOI_SAR_REQUEST");
    terror.writesOn("website", List.of("HIDE", "REFER_TERROR"), "TERROR_SUPPORT");
    AuthorUnderTest ordinary = author();
    ordinary.writesOn("website", List.of("FLAG"), "FOI_SAR_REQUEST");

    HttpResponse<String> stopped = ask(Role.COMMUNICATIONS, terror, false);
    HttpResponse<String> routine = ask(Role.COMMUNICATIONS, ordinary, true);

    assertThat(stopped.body()).contains("\"state\":\"LEGAL_HOLD\"");
    assertThat(blank(stopped)).isEqualTo(blank(routine));
    String id = id(stopped);
    assertThat(blank(get(Role.DPO, "/api/subject-access/" + id + "/export")))
        .contains("legal-hold")
        .isEqualTo(blank(get(Role.DPO, "/api/subject-access/" + id(routine) + "/export")));
    JsonNode task = review(id);
    assertThat(task.toString())
        .contains("RESTRICTED_REFERRAL", "TERRORISM PRR-", "\"askedBy\":\"communications\"")
        .doesNotContain("invented");
    for (Role role : List.of(Role.COMMUNICATIONS, Role.DPO)) {
      assertThat(get(role, "/api/legal-reviews").statusCode()).isEqualTo(403);
      assertThat(get(role, "/api/subject-access").body()).doesNotContain("TERROR", "RESTRICTED");
    }
    assertThat(get(Role.DPO, "/api/audit").body())
        .contains("SUBJECT_ACCESS_ASKED\",\"subject\":\"" + id + "\"")
        .doesNotContain("TERROR_SUPPORT", "RESTRICTED_REFERRAL");
  }

  @Test
  void saysTheSameToTheOneWhoAskedWhateverStopsIt() throws Exception {
    AuthorUnderTest held = author();
    COUNCIL
        .service
        .bean(HoldDesk.class)
        .set(written(held).id(), Colleagues.ASHA, new Reason("A court case is coming."));
    AuthorUnderTest child = author();
    child.writesOn("website", HIDE, "SAFEGUARDING_CHILD");
    AuthorUnderTest hate = author();
    hate.writesOn("website", List.of("HIDE", "REFER_HATE"), "HATE_RACE");
    AuthorUnderTest prevent = author();
    prevent.writesOn("website", List.of("HIDE", "REFER_PREVENT"), "PREVENT_CONCERN");
    AuthorUnderTest routine = author();

    String expected = blank(ask(Role.DPO, routine, true));

    assertThat(expected).contains("LEGAL_HOLD");
    for (AuthorUnderTest author : List.of(held, child, hate, prevent)) {
      assertThat(blank(ask(Role.DPO, author, false))).isEqualTo(expected);
    }
  }

  @Test
  void givesWhatIsHeldWithoutOtherPeopleAndTheSameBytesTwice() throws Exception {
    AuthorUnderTest author = author();
    Case it = written(author);
    note(it, "Rang Perry Vale on 01632 960123; Lorna Tibbs has written before, cerys says.");
    byte[] picture = Drawings.png(1);
    COUNCIL
        .service
        .bean(ScreenshotDesk.class)
        .add(it.id(), AuthorUnderTest.BEN, picture, Multipart.said());
    StrikeDesk strikes = COUNCIL.service.bean(StrikeDesk.class);
    strikes.propose(
        it.id(), AuthorUnderTest.BEN, AuthorUnderTest.NOTE, new Reason("Perry complained."));
    String strike =
        COUNCIL.service.text("select strike_id from strike where case_id = '" + it.id() + "'");
    strikes.confirm(UUID.fromString(strike), AuthorUnderTest.CERYS, new Reason("So it is."));
    HttpResponse<String> asked = ask(Role.DPO, author, false);
    assertThat(asked.body()).contains("\"state\":\"READY\"");

    byte[] pack = take(asked);

    assertThat(take(asked)).isEqualTo(pack);
    Map<String, String> files = unzipped(pack);
    assertThat(files).containsKeys("export.json", "export.html", "read-first.txt", "sha256.txt");
    for (String name : List.of("export.json", "export.html")) {
      assertThat(files.get(name))
          .as(name)
          .contains("invented hostile words", "Lorna Tibbs", "ABUSE_STAFF", "[redacted]")
          .contains("Hostile to people because of race.")
          .doesNotContain("Perry", "Vale", "960123", "ben", "cerys", author.id());
    }
    // Other people are in a picture: that there is one is told, and a person looks first.
    assertThat(files.get("export.html")).contains("keeps a screenshot of it that staff took");
    assertThat(files.values())
        .noneMatch(file -> file.contains("two answers below") || file.contains("PNG"));
    JsonNode json = JSON.readTree(Objects.requireNonNull(files.get("export.json")));
    assertThat(json.at("/comments/0/screenshots").asInt()).isEqualTo(1);
    assertThat(json.at("/comments/0/handling/steps/0/by").asText()).isEqualTo("a computer");
    assertThat(json.at("/strikes/0/step").asText()).isEqualTo("note");
    assertThat(get(Role.DPO, "/api/audit").body()).contains("SUBJECT_ACCESS_TAKEN");
    assertThat(get(Role.COMMUNICATIONS, "/api/subject-access/" + id(asked)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void leavesOutWhatIsWithheldWhenLegalReleasesAndStopsAgainAtAnythingNew() throws Exception {
    AuthorUnderTest author = author();
    written(author);
    Case child = author.writesOn("website", HIDE, "SAFEGUARDING_CHILD");
    HttpResponse<String> asked = ask(Role.COMMUNICATIONS, author, false);

    HttpResponse<String> released =
        decide("release", id(asked), "{\"reason\":\"The lead agrees.\"}");

    assertThat(released.body()).contains("\"state\":\"RELEASED\"");
    assertThat(get(Role.COMMUNICATIONS, "/api/subject-access/" + id(asked)).body())
        .contains("\"state\":\"RELEASED\"")
        .doesNotContain("The lead agrees");
    JsonNode json = JSON.readTree(Objects.requireNonNull(unzipped(take(asked)).get("export.json")));
    assertThat(json.at("/comments").size()).isEqualTo(1);
    assertThat(json.toString()).doesNotContain(child.commentId().value(), "SAFEGUARDING");

    author.writesOn("website", List.of("HIDE", "REFER_HATE"), "HATE_RACE");

    assertThat(get(Role.DPO, "/api/subject-access/" + id(asked) + "/export").statusCode())
        .isEqualTo(409);
    assertThat(review(id(asked)).toString()).contains("HATE_CRIME PRR-");
  }

  @Test
  void stopsForGoodWhereLegalRefusesAndTellsOnlyWhatLegalWantsTold() throws Exception {
    AuthorUnderTest author = author();
    author.writesOn("website", List.of("HIDE", "REFER_TERROR"), "TERROR_SUPPORT");
    HttpResponse<String> asked = ask(Role.COMMUNICATIONS, author, false);

    decide(
        "refuse",
        id(asked),
        "{\"reason\":\"An investigation runs.\",\"told\":\"Write to the person that we refuse.\"}");

    assertThat(get(Role.COMMUNICATIONS, "/api/subject-access/" + id(asked)).body())
        .contains("\"state\":\"REFUSED\"", "Write to the person that we refuse.")
        .doesNotContain("investigation");
    assertThat(get(Role.DPO, "/api/subject-access/" + id(asked) + "/export").body())
        .contains("refused");
    assertThat(decide("release", id(asked), "{\"reason\":\"No, wait.\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void goesOnWaitingForLegalWhenWhatStoppedItIsOver() throws Exception {
    AuthorUnderTest author = author();
    Case it = written(author);
    HoldDesk holds = COUNCIL.service.bean(HoldDesk.class);
    holds.set(it.id(), Colleagues.ASHA, new Reason("A court case is coming."));
    HttpResponse<String> asked = ask(Role.DPO, author, false);

    holds.lift(it.id(), Colleagues.ASHA, new Reason("It was settled."));

    assertThat(get(Role.DPO, "/api/subject-access/" + id(asked)).body()).contains("LEGAL_HOLD");
    assertThat(review(id(asked)).at("/grounds").size()).isZero();
  }

  @Test
  void isDecidedByNobodyWhoAskedForIt() throws Exception {
    Viewer both = new Viewer("huw", Set.of(Role.DPO, Role.LEGAL));
    SubjectDesk.Wish wish =
        new SubjectDesk.Wish("ambermere", "website", author().id(), "SAR-huw", true);
    var asked = (SubjectAnswer.Asked) COUNCIL.service.bean(SubjectDesk.class).ask(both, wish);
    LegalDesk legal = COUNCIL.service.bean(LegalDesk.class);

    assertThat(
            legal.decide(
                both,
                asked.request().id(),
                new LegalDesk.Ruling(true, new Reason("It is mine."), "", "")))
        .isInstanceOfSatisfying(
            SubjectAnswer.Refused.class, no -> assertThat(no.code()).isEqualTo("four-eyes"));
    assertThatThrownBy(() ->
            COUNCIL.service.execute(
                "insert into subject_decision values ('"
                    + asked.request().id()
                    + "', 1, 'huw', 'RELEASED', 'huw', now(), 'why', '', '{}')"))
        .hasStackTraceContaining("subject_decision_check");
  }

  @Test
  void findsWhatWasStoredBeforeAuthorsWereKept() throws Exception {
    AuthorUnderTest author = author();
    Case it = written(author);
    COUNCIL.service.execute(
        "update inbox set author_key = null where comment_id = '" + it.commentId() + "'");
    assertThat(export(author).at("/comments").size()).isZero();

    COUNCIL
        .service
        .bean(Database.class)
        .inTransaction(COUNCIL.service.bean(AuthorComments.class)::labelSome);

    assertThat(export(author).at("/comments").size()).isEqualTo(1);
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    HttpResponse<String> wrong =
        post(Role.DPO, "/api/subject-access", "{\"council\":\"ambermere\"}");

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("platform is missing", "authorId is missing");
  }

  private static AuthorUnderTest author() {
    return AuthorUnderTest.on(COUNCIL.service);
  }

  private static Case written(AuthorUnderTest author) {
    return author.writesOn("website", HIDE, "ABUSE_STAFF");
  }

  private static void note(Case it, String words) {
    COUNCIL.service.bean(CaseNotes.class).add(it.id(), Colleagues.ASHA, new Note(words));
  }

  private static HttpResponse<String> ask(Role role, AuthorUnderTest author, boolean legal) {
    return post(
        role,
        "/api/subject-access",
        """
        {"council": "ambermere", "platform": "website", "authorId": "%s", "reference": "SAR-%d", "legal": %b}
        """
            .formatted(author.id(), ASKED.incrementAndGet(), legal));
  }

  private static JsonNode export(AuthorUnderTest author) throws IOException {
    return JSON.readTree(
        Objects.requireNonNull(unzipped(take(ask(Role.DPO, author, false))).get("export.json")));
  }

  /** Without what tells one request from another. */
  private static String blank(HttpResponse<String> answer) {
    return answer.statusCode()
        + answer
            .body()
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
            .replaceAll("SAR-[0-9]+", "SAR")
            .replaceAll("\"askedAt\":\"[^\"]+\"", "AT");
  }

  private static String id(HttpResponse<String> asked) throws IOException {
    return JSON.readTree(asked.body()).path("requestId").asText();
  }

  @Test
  void releasesNothingThatLegalHasNotSeen() throws Exception {
    AuthorUnderTest author = author();
    hold(author.writes("PROFANITY"));
    String id = id(ask(Role.COMMUNICATIONS, author, false));
    String seen = seen(id);
    hold(author.writes("PROFANITY"));

    int refusals = 0;
    for (String old : List.of(seen, "", "0000000000000000")) {
      HttpResponse<String> refused = decide("release", id, "{\"reason\":\"Fine.\"}", old);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body())
          .contains("problem:changed", "more than what you have seen", "legal hold");
      refusals++;
    }
    assertThat(refusals).isEqualTo(3);
    assertThat(seen(id)).as("it still waits").isNotEqualTo(seen).contains(seen);
    assertThat(decide("release", id, "{\"reason\":\"Fine.\"}").statusCode()).isEqualTo(200);
  }

  private static void hold(Case it) {
    COUNCIL
        .service
        .bean(HoldDesk.class)
        .set(it.id(), Colleagues.ASHA, new Reason("A claim is coming."));
  }

  private static JsonNode review(String id) throws IOException {
    for (JsonNode it :
        JSON.readTree(get(Role.LEGAL, "/api/legal-reviews").body()).path("reviews")) {
      if (it.path("requestId").asText().equals(id)) {
        return it;
      }
    }
    throw new AssertionError("Legal has no such task");
  }

  /** Of what Legal sees at that moment. */
  private static HttpResponse<String> decide(String how, String id, String json)
      throws IOException {
    return decide(how, id, json, seen(id));
  }

  private static HttpResponse<String> decide(String how, String id, String json, String seen)
      throws IOException {
    ObjectNode body = (ObjectNode) JSON.readTree(json);
    return post(
        Role.LEGAL, "/api/legal-reviews/" + id + "/" + how, body.put("seen", seen).toString());
  }

  private static String seen(String id) throws IOException {
    for (JsonNode it :
        JSON.readTree(get(Role.LEGAL, "/api/legal-reviews").body()).path("reviews")) {
      if (it.path("requestId").asText().equals(id)) {
        return it.path("seen").asText();
      }
    }
    return "";
  }

  private static byte[] take(HttpResponse<String> asked) throws IOException {
    HttpRequest request =
        new Browser(COUNCIL.service)
            .request("/api/subject-access/" + id(asked) + "/export")
            .header("Authorization", "Bearer " + Council.token(Role.DPO))
            .GET()
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> unzipped(byte[] pack) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        files.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static HttpResponse<String> get(Role role, String path) {
    return new Program(COUNCIL, role).get(path);
  }

  private static HttpResponse<String> post(Role role, String path, String json) {
    return new Program(COUNCIL, role).post(path, json);
  }
}
