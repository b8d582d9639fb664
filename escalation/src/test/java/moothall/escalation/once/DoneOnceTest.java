package moothall.escalation.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import moothall.escalation.Council;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.store.ApiWrites;
import moothall.escalation.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DoneOnceTest {

  private static final Council COUNCIL = Council.assemble();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String CASE = COUNCIL.caseIn(Queue.ORDINARY);
  private static final String NOTES = "/api/cases/" + CASE + "/notes";

  private final String key = UUID.randomUUID().toString();
  private final String words = "Invented note " + key;
  private final String note = "{\"text\":\"" + words + "\"}";

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @AfterEach
  void mend() throws SQLException {
    COUNCIL.service.execute(
        """
        drop trigger if exists fault on api_write;
        drop trigger if exists fault on case_event;
        drop function if exists fault;
        """);
  }

  @Test
  void doesOnceWhatIsSentTwentyTimesAtOnce() {
    List<CompletableFuture<HttpResponse<String>>> sent =
        Stream.generate(() ->
                CLIENT.sendAsync(
                    request(Role.MODERATOR, NOTES, key, note), BodyHandlers.ofString()))
            .limit(20)
            .toList();
    List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();

    assertThat(notes()).isEqualTo(1);
    assertThat(answers).hasSize(20);
    assertThat(answers)
        .allSatisfy(it ->
            assertThat(it.statusCode() == 202 || problem(it).equals("idempotency-key-in-use"))
                .as(it.statusCode() + " " + it.body())
                .isTrue());
    assertThat(answers)
        .filteredOn(it -> it.statusCode() == 202 && !isReplayed(it))
        .as("done by one of them")
        .hasSize(1);
  }

  @Test
  void answersAgainAsItDidTheFirstTime() {
    HttpResponse<String> first = send(NOTES, key, note);
    HttpResponse<String> second = send(NOTES, key, note);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(isReplayed(first)).isFalse();
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(isReplayed(second)).isTrue();
    assertThat(second.body()).isEqualTo(first.body()).contains(CASE);
    assertThat(second.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void answersARefusalAgainToo() {
    HttpResponse<String> first = send(NOTES, key, "{\"text\":");
    HttpResponse<String> second = send(NOTES, key, "{\"text\":");

    assertThat(first.statusCode()).isEqualTo(400);
    assertThat(isReplayed(second)).isTrue();
    assertThat(second.body()).isEqualTo(first.body()).contains("detail");
    assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void doesTwiceWhatCameWithoutAKeyOrWithTwo() {
    send(NOTES, UUID.randomUUID().toString(), note);
    send(NOTES, UUID.randomUUID().toString(), note);
    exchange(bare(Role.MODERATOR, NOTES, note).build());
    exchange(bare(Role.MODERATOR, NOTES, note).build());

    assertThat(notes()).isEqualTo(4);
  }

  @Test
  void refusesAKeyThatCameWithAnotherRequest() {
    send(NOTES, key, note);

    // As long as the first.
    HttpResponse<String> otherWords = send(NOTES, key, note.replace("Invented", "Imvented"));
    HttpResponse<String> otherAddress = send(NOTES + "?x=1", key, note);

    assertThat(otherWords.statusCode()).isEqualTo(422);
    assertThat(problem(otherWords)).isEqualTo("idempotency-key-reused");
    assertThat(otherAddress.statusCode()).isEqualTo(422);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void takesTheSameKeyOfSomebodyElseForAnother() {
    send(NOTES, key, note);
    HttpResponse<String> other =
        exchange(request(Role.SENIOR_MODERATOR, NOTES, key, "{\"text\":\"Hers.\"}"));

    assertThat(other.statusCode()).isEqualTo(202);
    assertThat(isReplayed(other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"",
        "\"too-short\"",
        "00000000-0000-4000-8000-000000000000",
        "\"00000000-0000-4000-8000-000000000000",
        "\"a key with a \\\" in it, long enough\""
      })
  void refusesAMalformedKey(String header) {
    HttpResponse<String> answer =
        exchange(bare(Role.MODERATOR, NOTES, note).header("Idempotency-Key", header).build());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("in double quotes");
    assertThat(notes()).isZero();
  }

  @Test
  void refusesTwoKeys() {
    HttpResponse<String> answer =
        exchange(
            bare(Role.MODERATOR, NOTES, note)
                .header("Idempotency-Key", quoted(key))
                .header("Idempotency-Key", quoted("another-" + key))
                .build());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(notes()).isZero();
  }

  @Test
  void doesNothingASecondTimeIfItDiesBeforeTheAnswerIsKept() throws SQLException {
    failWhen("update of status on api_write", "");

    assertThat(send(NOTES, key, note).statusCode()).isEqualTo(202);
    assertThat(problem(send(NOTES, key, note))).isEqualTo("idempotency-key-in-use");
    mend();
    nobodyHasItInHand();
    HttpResponse<String> later = send(NOTES, key, note);

    assertThat(later.statusCode()).isEqualTo(409);
    assertThat(problem(later)).isEqualTo("answer-lost");
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void doesItIfNothingWasKeptTheFirstTime() throws SQLException {
    failWhen("insert on case_event", "");

    assertThat(send(NOTES, key, note).statusCode()).isGreaterThanOrEqualTo(500);
    assertThat(notes()).isZero();
    mend();
    HttpResponse<String> later = send(NOTES, key, note);

    assertThat(later.statusCode()).isEqualTo(202);
    assertThat(isReplayed(later)).isFalse();
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void keepsNothingOfWhoeverIsOvertaken() throws SQLException {
    // As if somebody else had begun while the note was being written.
    failWhen("insert on case_event", "update api_write set attempt = gen_random_uuid();");

    HttpResponse<String> overtaken = send(NOTES, key, note);

    assertThat(overtaken.statusCode()).isEqualTo(503);
    assertThat(problem(overtaken)).isEqualTo("taken-over");
    assertThat(notes()).isZero();
  }

  @Test
  void keepsNeitherTheKeyNorTheWords() {
    HttpResponse<String> first =
        send("/api/cases/" + CASE + "/appeals", key, appeal("Invented plea " + key));

    String row =
        COUNCIL.service.text(
            "select api_write::text || encode(coalesce(answer, ''), 'escape') from api_write"
                + " order by begun_at desc limit 1");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("Invented plea");
    assertThat(row).contains("moderator").doesNotContain("plea", key);
    assertThat(send("/api/cases/" + CASE + "/appeals", key, appeal("Invented plea " + key)).body())
        .isEqualTo(first.body());
  }

  @Test
  void forgetsAfterADay() throws SQLException {
    send(NOTES, key, note);
    COUNCIL.service.execute("update api_write set begun_at = begun_at - interval '25 hours'");

    assertThat(isReplayed(send(NOTES, key, note))).isFalse();
    assertThat(notes()).isEqualTo(2);

    COUNCIL.service.execute("update api_write set begun_at = begun_at - interval '25 hours'");
    COUNCIL
        .service
        .bean(Database.class)
        .inTransaction(COUNCIL.service.bean(ApiWrites.class)::forgetSome);
    assertThat(COUNCIL.service.count("select count(*) from api_write")).isZero();
  }

  @Test
  void asksTheDoorkeeperEachTime() {
    HttpResponse<String> refused = exchange(request(Role.AUDITOR, NOTES, key, note));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(COUNCIL.service.count("select count(*) from api_write where caller = 'auditor'"))
        .isZero();
  }

  private static void failWhen(String event, String instead) throws SQLException {
    COUNCIL.service.execute(
        """
        create function fault() returns trigger language plpgsql as $$
        begin %s return new; end $$;
        create trigger fault before %s for each row execute function fault();
        """
            .formatted(instead.isEmpty() ? "raise exception 'a fault';" : instead, event));
  }

  private static void nobodyHasItInHand() throws SQLException {
    COUNCIL.service.execute(
        "update api_write set in_hand_till = clock_timestamp() where answered_at is null");
  }

  private long notes() {
    return COUNCIL.service.count(
        "select count(*) from case_event where convert_from(body, 'UTF8')"
            + " like '%"
            + words
            + "%'");
  }

  private static String appeal(String words) {
    return "{\"statement\":\"%s\",\"channel\":\"EMAIL\"}".formatted(words);
  }

  private static HttpResponse<String> send(String path, String key, String body) {
    return exchange(request(Role.MODERATOR, path, key, body));
  }

  private static HttpRequest request(Role role, String path, String key, String body) {
    return bare(role, path, body).header("Idempotency-Key", quoted(key)).build();
  }

  private static String quoted(String key) {
    return "\"" + key + "\"";
  }

  private static HttpRequest.Builder bare(Role role, String path, String body) {
    return HttpRequest.newBuilder(URI.create(COUNCIL.service.address() + path))
        .header("Authorization", "Bearer " + Council.token(role))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static boolean isReplayed(HttpResponse<?> answer) {
    return answer.headers().firstValue("Idempotency-Replayed").isPresent();
  }

  private static String problem(HttpResponse<String> answer) {
    String start = "urn:moothall:problem:";
    int at = answer.body().indexOf(start);
    return at < 0
        ? ""
        : answer.body().substring(at + start.length(), answer.body().indexOf('"', at));
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
