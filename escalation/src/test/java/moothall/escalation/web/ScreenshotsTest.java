package moothall.escalation.web;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import moothall.escalation.Colleagues;
import moothall.escalation.Council;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.ScreenshotDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.dossier.Packs;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.evidence.Verification;
import moothall.escalation.handover.DossierAnswer;
import moothall.escalation.handover.DossierDesk;
import moothall.escalation.pictures.Drawings;
import moothall.escalation.pictures.Multipart;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pictures that colleagues took: from the form to the court, on a real database. */
final class ScreenshotsTest {

  private static final Council COUNCIL = Council.assemble();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger SEEDS = new AtomicInteger(100);
  private static final Viewer DEV = new Viewer("dev", Set.of(Role.COMMUNITY_SAFETY));

  private final int seed = SEEDS.incrementAndGet();
  private final String comment = "website:town-news:shot-" + seed;

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void sealsThePictureByteForByteWhateverItIsCalled() throws Exception {
    String id = open();
    byte[] picture = Drawings.jpeg(seed);

    HttpResponse<String> answer =
        add(Role.MODERATOR, id, Multipart.said(), "../../<b>.exe.png", picture);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode it = JSON.readTree(answer.body());
    String sha256 = HexFormat.of().formatHex(Sha256.of(picture));
    assertThat(it.path("sha256").asText()).isEqualTo(sha256);
    assertThat(it.path("mediaType").asText()).isEqualTo("image/jpeg");
    assertThat(it.path("uploadedBy").asText()).isEqualTo("moderator");
    assertThat(it.at("/statement/takenBy").asText()).isEqualTo("Ben Ashworth-Cole");
    HttpResponse<byte[]> given = picture(Role.MODERATOR, id, it.path("entry").asLong());
    assertThat(given.body()).isEqualTo(picture);
    assertThat(given.headers().allValues("Content-Type")).containsExactly("image/jpeg");
    assertThat(given.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(given.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(given.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; sandbox;");
    assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("inline; filename=\"entry-\\d{6}\\.jpg\"");
    assertThat(verification()).isInstanceOf(Verification.Sound.class);
    // Neither the picture nor what was said about it can be read in the database.
    for (String readable :
        List.of(hex(picture, 40), hex("two answers below".getBytes(StandardCharsets.UTF_8), 17))) {
      assertThat(
              COUNCIL.service.count(
                  "select count(*) from evidence where position('\\x"
                      + readable
                      + "'::bytea in raw) > 0"))
          .isZero();
    }
  }

  @Test
  void refusesWhatIsNoPictureAndSaysWhatWasExpected() throws Exception {
    String id = open();
    Map<String, String> silent = Multipart.said();
    silent.remove("shows");
    silent.remove("unaltered");
    Map<String, String> tomorrow = Multipart.said();
    tomorrow.put("takenAt", "2999-01-01T00:00:00Z");

    assertThat(
            add(
                    Role.MODERATOR,
                    id,
                    Multipart.said(),
                    "holiday.png",
                    "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("problem:picture-type", "a PDF", "expected: PNG or JPEG");
    assertThat(add(Role.MODERATOR, id, silent, "a.png", Drawings.png(seed)).body())
        .contains("picture-form", "shows is missing", "unaltered: YES");
    assertThat(add(Role.MODERATOR, id, tomorrow, "a.png", Drawings.png(seed)).body())
        .contains("in the future");
    assertThat(add(Role.MODERATOR, id, Multipart.said(), "a.png", Drawings.png(seed)).statusCode())
        .isEqualTo(201);
    assertThat(add(Role.MODERATOR, id, Multipart.said(), "b.png", Drawings.png(seed)).body())
        .contains("screenshot-known", "sealed already");
    assertThat(screenshots(id)).isEqualTo(1);
  }

  /** Only what brings a picture may be long. */
  @Test
  void takesNoLongRequestElsewhere() throws Exception {
    byte[] long1 = new byte[1_100_000];
    HttpResponse<String> elsewhere =
        CLIENT.send(
            request(Role.MODERATOR, "/api/cases/" + open() + "/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(long1))
                .build(),
            BodyHandlers.ofString());
    HttpResponse<String> unsaid =
        CLIENT.send(
            request(Role.MODERATOR, "/api/cases/" + open() + "/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(long1)))
                .build(),
            BodyHandlers.ofString());

    assertThat(elsewhere.statusCode()).isEqualTo(413);
    assertThat(elsewhere.body()).contains("expected: at most 1,048,576");
    assertThat(unsaid.statusCode()).isEqualTo(411);
  }

  @Test
  void takesNoneAndShowsNoneWhereNothingMayBeCopied() throws Exception {
    for (Queue queue : List.of(Queue.CSEA, Queue.LINK_ONLY)) {
      String id = COUNCIL.caseIn(queue);
      HttpResponse<String> refused =
          add(Role.SAFEGUARDING_LEAD, id, Multipart.said(), "a.png", Drawings.png(seed));

      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("link-only", "safeguarding lead at once");
      assertThat(screenshots(id)).isZero();
    }
    // What becomes such a case later shows its pictures no more, not even to the lead.
    String id = open();
    long entry = entry(add(Role.MODERATOR, id, Multipart.said(), "a.png", Drawings.png(seed)));
    raise(ReferralType.CSEA);

    assertThat(picture(Role.SAFEGUARDING_LEAD, id, entry).statusCode()).isEqualTo(409);
    assertThat(get(Role.SAFEGUARDING_LEAD, "/api/cases/" + id + "/screenshots").body())
        .contains("\"statement\":null")
        .doesNotContain("two answers");
    assertThat(chainOf(Role.AUDITOR)).doesNotContain(base64(Drawings.png(seed)));
  }

  @Test
  void recordsEachLook() throws Exception {
    String id = open();
    long entry = entry(add(Role.MODERATOR, id, Multipart.said(), "a.png", Drawings.png(seed)));
    String seen = "SCREENSHOT_SEEN\",\"subject\":\"" + id + " entry " + entry + "\"";

    get(Role.MODERATOR, "/api/cases/" + id + "/screenshots");
    assertThat(looks(seen)).isZero();
    picture(Role.MODERATOR, id, entry);
    picture(Role.COMMUNITY_SAFETY, id, entry);

    assertThat(looks(seen)).isEqualTo(2);
    assertThat(get(Role.DPO, "/api/audit").body()).contains("\"who\":\"community_safety\"");
  }

  @Test
  void isForThoseOnlyForWhomTheCaseIs() throws Exception {
    String id = COUNCIL.caseIn(Queue.TERRORISM);
    HttpResponse<String> added =
        add(Role.PREVENT_LEAD, id, Multipart.said(), "a.png", Drawings.png(seed));
    long entry = entry(added);

    assertThat(picture(Role.COMMUNITY_SAFETY, id, entry).statusCode()).isEqualTo(200);
    for (Role role : List.of(Role.MODERATOR, Role.SENIOR_MODERATOR, Role.LEGAL, Role.AUDITOR)) {
      assertThat(picture(role, id, entry).statusCode()).as(role.name()).isEqualTo(404);
    }
    assertThat(picture(Role.DPO, id, entry).statusCode()).isEqualTo(403);
    assertThat(add(Role.MODERATOR, id, Multipart.said(), "a.png", Drawings.png(1)).statusCode())
        .isEqualTo(404);
    assertThat(add(Role.AUDITOR, open(), Multipart.said(), "a.png", Drawings.png(1)).statusCode())
        .isEqualTo(403);
    // Another case's entry is not had by way of one's own.
    assertThat(picture(Role.MODERATOR, open(), entry).statusCode()).isEqualTo(404);
    assertThat(picture(Role.MODERATOR, open(), 1).statusCode()).isEqualTo(404);
    assertThat(chainOf(Role.AUDITOR)).doesNotContain(base64(Drawings.png(seed)));
  }

  @Test
  void isSealedOnceForOneKey() throws Exception {
    String id = open();
    HttpRequest request =
        Multipart.with(
                request(Role.MODERATOR, "/api/cases/" + id + "/screenshots")
                    .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\""),
                Multipart.said(),
                "a.png",
                Drawings.noise(1000, seed))
            .build();

    HttpResponse<String> first = CLIENT.send(request, BodyHandlers.ofString());
    HttpResponse<String> second = CLIENT.send(request, BodyHandlers.ofString());

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(screenshots(id)).isEqualTo(1);
  }

  /** Pictures are large: a chain of them is read some at a time, and still whole. */
  @Test
  void readsAChainOfLargePicturesSomeAtATime() throws Exception {
    String id = open();
    List<byte[]> large = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      byte[] picture = Drawings.noise(1200, seed * 10 + i);
      assertThat(picture.length).isGreaterThan(4_000_000);
      assertThat(
              COUNCIL
                  .service
                  .bean(ScreenshotDesk.class)
                  .add(CaseId.parse(id).orElseThrow(), Colleagues.BEN, picture, Multipart.said()))
          .isInstanceOf(DeskAnswer.Accepted.class);
      large.add(picture);
    }

    long first = COUNCIL.service.count("select max(seq) - 5 from evidence");
    List<EvidenceEntry> batch =
        COUNCIL
            .service
            .bean(Database.class)
            .inTransaction(connection ->
                COUNCIL
                    .service
                    .bean(Evidence.class)
                    .after(connection, "ambermere", first - 1, Long.MAX_VALUE, 100));

    assertThat(batch).extracting(EvidenceEntry::seq).containsExactly(first, first + 1, first + 2);
    assertThat(verification()).isInstanceOf(Verification.Sound.class);
    String export = chainOf(Role.AUDITOR);
    assertThat(large).hasSize(3);
    large.forEach(picture -> assertThat(export.contains(base64(picture))).isTrue());
  }

  /** Nothing is hidden before what the platform sent is sealed; a picture does not stand for it. */
  @Test
  void isNotTheSealOfTheWordsThatAreHidden() throws Exception {
    String id = open();
    add(Role.MODERATOR, id, Multipart.said(), "a.png", Drawings.png(seed));

    COUNCIL
        .service
        .bean(Desk.class)
        .unhide(CaseId.parse(id).orElseThrow(), Colleagues.BEN, new Reason("A quotation."));

    assertThat(
            COUNCIL.service.texts(
                "select distinct e.kind from action_intent i join evidence e on"
                    + " e.council_id = i.council_id and e.seq = i.evidence_seq where i.case_id = '"
                    + id
                    + "'"))
        .containsExactly("CREATED");
  }

  @Test
  void goesIntoTheDossierWhichProvesIt() throws Exception {
    String id = open();
    byte[] picture = Drawings.png(seed);
    long entry = entry(add(Role.MODERATOR, id, Multipart.said(), "a.png", picture));
    picture(Role.MODERATOR, id, entry);
    UUID referral = raise(ReferralType.HATE_CRIME);
    DossierDesk desk = COUNCIL.service.bean(DossierDesk.class);

    byte[] pack = made(desk.take(DEV, referral));

    String file = "sealed/entry-%06d.png".formatted(entry);
    assertThat(made(desk.take(DEV, referral))).isEqualTo(pack);
    assertThat(Packs.file(pack, file)).isEqualTo(picture);
    assertThat(Packs.proved(pack))
        .anyMatch(
            it -> it.contains("screenshot in entry " + entry) && it.contains("byte for byte"));
    String sha256 = HexFormat.of().formatHex(Sha256.of(picture));
    for (String part : List.of("manifest.csv", "custody.csv", "exhibits.csv", "referral.json")) {
      assertThat(Packs.text(pack, part)).as(part).contains(sha256);
    }
    assertThat(Packs.text(pack, "custody.csv"))
        .contains("received from moderator", "screenshot seen");
    assertThat(Packs.text(pack, "exhibits.csv")).contains("\"" + file + "\"", "\"SCREENSHOT\"");
    assertThat(Packs.text(pack, "statement-DRAFT.txt")).contains("screenshot that a person took");
    assertThat(Packs.text(pack, "proof/entries.ndjson")).doesNotContain(base64(picture));
    assertThat(Packs.printed(pack))
        .contains(file.substring(7), sha256.substring(0, 20), "two seconds slow");
    // One byte of the picture, with and without the manifest made anew.
    assertThat(Packs.damage(Packs.withByteChanged(pack, file, false))).startsWith(file + ":");
    assertThat(Packs.damage(Packs.withByteChanged(pack, file, true)))
        .startsWith("ambermere, entry " + entry + ": entry altered");
  }

  private String open() {
    var sketch = hateful().on(comment).asking("HIDE");
    COUNCIL.service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    return COUNCIL.service.caseOf(new CommentId(comment)).id().toString();
  }

  private UUID raise(ReferralType type) {
    return COUNCIL
        .service
        .bean(ReferralDesk.class)
        .raise(new CommentId(comment), type, DEV, new Reason("A threat."))
        .orElseThrow()
        .referral()
        .id();
  }

  private static byte[] made(DossierAnswer answer) {
    return ((DossierAnswer.Made) answer).pack();
  }

  private static Verification verification() {
    return COUNCIL.service.bean(EvidenceReader.class).verify();
  }

  private static long screenshots(String caseId) {
    return COUNCIL.service.count(
        "select count(*) from case_event where kind = 'screenshot-added' and case_id = '"
            + caseId
            + "'");
  }

  private static long entry(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).path("entry").asLong();
  }

  private static long looks(String line) throws Exception {
    return Stream.of(
                get(Role.DPO, "/api/audit").body().split(java.util.regex.Pattern.quote(line), -1))
            .count()
        - 1;
  }

  private static String chainOf(Role role) throws Exception {
    return get(role, "/api/evidence/chain").body();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String hex(byte[] bytes, int some) {
    return HexFormat.of().formatHex(bytes, 0, some);
  }

  private static HttpResponse<String> add(
      Role role, String id, Map<String, String> said, String name, byte[] picture)
      throws Exception {
    return CLIENT.send(
        Multipart.with(request(role, "/api/cases/" + id + "/screenshots"), said, name, picture)
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<byte[]> picture(Role role, String id, long entry) throws Exception {
    return CLIENT.send(
        request(role, "/api/cases/" + id + "/screenshots/" + entry).build(),
        BodyHandlers.ofByteArray());
  }

  private static HttpResponse<String> get(Role role, String path) throws Exception {
    return CLIENT.send(request(role, path).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(Role role, String path) {
    return HttpRequest.newBuilder(URI.create(COUNCIL.service.address() + path))
        .header("Authorization", "Bearer " + Council.token(role));
  }
}
