package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import moothall.deploy.FreePorts;
import moothall.deploy.cli.Moothall;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.escalation.store.Migration;
import moothall.schemas.Topics;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * This version starts on what an earlier one left behind, as {@link UpgradeFixture} packed it. Each
 * test leaves it running, and the comments of then as they were, but one.
 */
class UpgradeTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WEBHOOKS = "moothall.escalation.webhooks.subscriptions";
  private static final String CHECKPOINTS = "moothall.escalation.checkpoints.every";
  // What was left behind grows older, and would be erased by and by.
  private static final String ERASE = "moothall.escalation.retention.erase";
  private static final String TO_BE_EDITED = "to-be-edited";

  // What a run leaves behind when it fails is all that says why.
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private static final Ports PORTS = FreePorts.find();
  private static final Records RECORDS = new Records(PORTS);
  private static StubWebsite website;
  private static FactsReceiver facts;
  private static Home home;
  private static JsonNode before;
  private static Standalone standalone;
  private static ObjectNode rowsAtStart;
  private static ObjectNode commentsAtStart;

  @BeforeAll
  static void upgrade() throws Exception {
    website = new StubWebsite(UpgradeFixture.SECRET);
    facts = new FactsReceiver();
    try (InputStream packed =
        Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("/upgrade/home.tar.xz"))) {
      home = PackedHome.unpack(packed, folder.resolve("home"));
    }
    before = AsItWas.of(home);
    leadToTheStubs();
    System.setProperty(WEBHOOKS, FactsReceiver.list(home).toString());
    System.setProperty(CHECKPOINTS, "1s");
    System.setProperty(ERASE, "false");
    standalone = start();
    // Whatever the stream or escalation might do again on their own has been done by then.
    passEveryPartition("start");
    rowsAtStart = AsItWas.rows(RECORDS);
    commentsAtStart = AsItWas.empty();
    for (String id : ids()) {
      commentsAtStart.set(id, now(id));
    }
  }

  private static Standalone start() {
    return Standalone.start(home, PORTS, false, (what, time) -> {});
  }

  /** The website and the receiver are where they were; here their ports are others. */
  private static void leadToTheStubs() throws Exception {
    String pages = Files.readString(home.pages());
    Files.writeString(
        home.pages(), pages.replaceAll("callback: .*", "callback: " + website.callback()));
    facts.enterIn(home);
  }

  @AfterAll
  static void stop() {
    if (standalone != null) {
      standalone.close();
    }
    facts.close();
    website.close();
    List.of(WEBHOOKS, CHECKPOINTS, ERASE).forEach(System::clearProperty);
  }

  @Test
  void bringsTheTablesToThisVersion() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + PORTS.postgres() + "/postgres";

    assertThat(new Migration(url).behind(EmbeddedDatabase.SERVICE_ROLE, null)).isEmpty();
    assertThat(steps()).isGreaterThan(before.path("steps").asLong());
    assertThat(RECORDS.count("escalation_schema_history WHERE NOT success")).isZero();
  }

  @Test
  void losesNoRowAndAddsNone() {
    assertThat(rowsAtStart.toPrettyString()).isEqualTo(before.path("rows").toPrettyString());
    assertThat(rowsAtStart).hasSizeGreaterThan(10);
  }

  @Test
  void keepsWhatBecameOfEveryComment() throws Exception {
    assertThat(commentsAtStart).hasSizeGreaterThan(10);
    for (String id : ids()) {
      assertThat(commentsAtStart.path(id).toPrettyString())
          .as(id)
          .isEqualTo(before.path("comments").path(id).toPrettyString());
    }
    assertThat(
            program("api").answer("/api/cases/" + caseThen(UpgradeFixture.RESTRICTED)).statusCode())
        .as("what a moderator is told of a restricted case")
        .isEqualTo(404);
  }

  @Test
  void hidesAndRefersNothingASecondTime() throws Exception {
    List<String> untouched = ids();
    assertThat(untouched.remove(TO_BE_EDITED)).isTrue();
    Map<String, Long> asked = new TreeMap<>();
    for (String id : untouched) {
      asked.put(id, hidesAndReferrals(id));
    }
    assertThat(asked.values()).as("hides and referrals of then").anyMatch(it -> it > 1);

    Deliveries town = new Deliveries(PORTS, UpgradeFixture.SECRET);
    for (var each : UpgradeFixture.COMMENTS.entrySet()) {
      assertThat(UpgradeFixture.comment(town, each.getKey(), each.getValue()).statusCode())
          .isEqualTo(202);
    }
    passEveryPartition("again");

    assertThat(asked).hasSizeGreaterThan(10);
    for (String id : untouched) {
      // Written with the verdict itself, whose partition has been passed: nothing can follow later.
      assertThat(hidesAndReferrals(id)).as("hides and referrals of " + id).isEqualTo(asked.get(id));
      assertThat(AsItWas.lasting(now(id)).toPrettyString())
          .as(id)
          .isEqualTo(AsItWas.lasting(before.path("comments").path(id)).toPrettyString());
      assertThat(facts.facts())
          .extracting(FactsReceiver.Fact::caseId)
          .as("told of since, beside " + id)
          .doesNotContain(caseThen(id));
    }
    assertThat(website.hideActions()).doesNotContainKeys(untouched.toArray(String[]::new));
  }

  private static long hidesAndReferrals(String id) throws Exception {
    String of = " comment_id = 'website:town:" + id + "'";
    return RECORDS.count("action_intent WHERE kind = 'HIDE' AND" + of)
        + RECORDS.count("referral WHERE" + of);
  }

  /** What was written before to any partition has been judged and taken in when this comes back. */
  private static void passEveryPartition(String when) throws Exception {
    Deliveries town = new Deliveries(PORTS, UpgradeFixture.SECRET);
    Set<Integer> passed = new TreeSet<>();
    List<String> marks = new ArrayList<>();
    for (int i = 0; passed.size() < Topics.COMMENTS_RECEIVED.partitions(); i++) {
      String id = AsItWas.MARK + when + "-" + i;
      byte[] key = ("website:town:" + id).getBytes(StandardCharsets.UTF_8);
      int partition =
          BuiltInPartitioner.partitionForKey(key, Topics.COMMENTS_RECEIVED.partitions());
      if (passed.add(partition)) {
        assertThat(town.comment(id, "The swings are mended.").statusCode()).isEqualTo(202);
        marks.add(id);
      }
    }
    for (String id : marks) {
      Await.until(
          id + " is taken in",
          SOON,
          () -> RECORDS.count("inbox WHERE comment_id = 'website:town:" + id + "'") == 1);
    }
  }

  @Test
  void verifiesTheEvidenceFromItsFirstEntry() throws Exception {
    Path chain = folder.resolve("chain.ndjson");
    assertThat(new ChainExport(home, PORTS).verify(chain)).startsWith("VERIFIED");

    Path checkpoints = home.checkpoints().resolve("ambermere.checkpoints");
    assertThat(
            command(
                "verify",
                chain.toString(),
                "--checkpoints",
                checkpoints.toString(),
                "--key",
                home.checkpoints().resolve("ambermere.vkey").toString()))
        .startsWith("VERIFIED");
  }

  @Test
  void takesTheOldPasswordsAndKeepsThemAsThisVersionDoes() throws Exception {
    Console asha = Console.signedIn(home, PORTS, "asha");

    assertThat(asha.get("/")).contains("Ambermere Borough Council");
    assertThat(RECORDS.text("SELECT password FROM account_state WHERE name = 'asha'"))
        .startsWith("$argon2id$");
  }

  @Test
  void keepsStrikesAndWhomABlockConcerns() throws Exception {
    JsonNode strikes =
        program("api").get("/api/cases/" + caseThen("with-a-strike") + "/conduct").path("strikes");

    assertThat(strikes).hasSize(1);
    assertThat(strikes.path(0).path("step").asText()).isEqualTo("TEMPORARY_BLOCK");
    assertThat(strikes.path(0).path("proposed").path("by").asText()).isEqualTo("ben");
    assertThat(strikes.path(0).path("confirmed").path("by").asText()).isEqualTo("cerys");
    assertThat(RECORDS.text("SELECT author_id FROM block_author")).isEqualTo(UpgradeFixture.STRUCK);
  }

  @Test
  void verifiesADossierOfThenAndMakesANewOne() throws Exception {
    Path dossier = UpgradeFixture.dossier(home);
    String sha256 = UpgradeFixture.sha256(Files.readAllBytes(dossier));
    String referral =
        before.at("/comments/passed-on/referrals/0/referralId").asText("none was passed on");
    String path = "/api/referrals/" + referral + "/dossier";
    SignedIn safety = program("COMMUNITY_SAFETY");

    assertThat(RECORDS.text("SELECT encode(pack_sha256, 'hex') FROM dossier")).isEqualTo(sha256);
    assertThat(command("verify", dossier.toString())).startsWith("VERIFIED");
    var again = safety.answer(path + "s/" + sha256);
    if (again.statusCode() == 200) {
      assertThat(UpgradeFixture.sha256(again.body())).isEqualTo(sha256);
    } else {
      assertThat(new String(again.body(), StandardCharsets.UTF_8)).contains("Take a new one");
    }
    Path anew = Files.write(folder.resolve("anew.zip"), safety.bytes(path));
    assertThat(command("verify", anew.toString())).startsWith("VERIFIED");
  }

  @Test
  void listsTheDeadLettersOfThen() {
    String all = command("deadletters", "--home", home.folder().toString(), "--days", "10000");

    assertThat(all).contains("undecodable").contains("10 dead letters");
  }

  @Test
  void hidesWhatIsWrittenAfterwards() throws Exception {
    Deliveries town = new Deliveries(PORTS, UpgradeFixture.SECRET);
    assertThat(town.comment("afterwards", "you pathetic cretin").statusCode()).isEqualTo(202);

    Await.until("it is hidden", SOON, () -> website.isHidden("afterwards"));
    Await.until("it is verified", SOON, () -> isSettled("afterwards"));
    JsonNode now = program("api").comment("afterwards");
    assertThat(now.path("visibility").asText()).isEqualTo("HIDDEN");
    String caseId = now.path("case").path("caseId").asText();
    Await.until(
        "the dashboard is told",
        SOON,
        () ->
            facts.facts().stream()
                .anyMatch(it -> it.type().equals("hide.confirmed") && it.caseId().equals(caseId)));
  }

  private static boolean isSettled(String id) throws Exception {
    return RECORDS.count(
            "action_intent WHERE state = 'SETTLED' AND comment_id = 'website:town:" + id + "'")
        == 1;
  }

  @Test
  void keepsAnEditInTheCaseOfThen() throws Exception {
    Deliveries town = new Deliveries(PORTS, UpgradeFixture.SECRET);
    String words = "you are a nasty little troll";
    assertThat(town.edit(TO_BE_EDITED, words, "2026-11-22T12:00:00Z").statusCode()).isEqualTo(202);

    String ours = "website:town:" + TO_BE_EDITED;
    Await.until(
        "it is judged", SOON, () -> RECORDS.count("inbox WHERE comment_id = '" + ours + "'") == 2);
    JsonNode now = program("api").comment(TO_BE_EDITED);
    assertThat(now.path("case").path("caseId").asText()).isEqualTo(caseThen(TO_BE_EDITED));
    assertThat(now.path("case").path("text").asText()).isEqualTo(words);
    assertThat(now.path("evidence")).hasSize(2);
  }

  @Test
  void keepsTheIdsOfSchemasAndRegistersTheNewOnes() throws Exception {
    ObjectNode now = AsItWas.schemas(PORTS);

    assertThat(before.path("schemas")).hasSizeGreaterThan(5);
    before
        .path("schemas")
        .properties()
        .forEach(then ->
            assertThat(now.path(then.getKey()))
                .as(then.getKey())
                .startsWith(then.getValue().valueStream().toArray(JsonNode[]::new)));
    for (var topic : Topics.all()) {
      assertThat(topic.schema().isEmpty() || now.has(topic.subject())).as(topic.name()).isTrue();
    }
  }

  @Test
  void startsAgainWithoutAnEvent() throws Exception {
    long steps = steps();
    String rows = AsItWas.rows(RECORDS).toPrettyString();

    standalone.close();
    standalone = start();

    assertThat(steps()).isEqualTo(steps);
    assertThat(AsItWas.rows(RECORDS).toPrettyString()).isEqualTo(rows);
    Deliveries town = new Deliveries(PORTS, UpgradeFixture.SECRET);
    assertThat(town.comment("started-again", "you utter moron").statusCode()).isEqualTo(202);
    Await.until("it is hidden", SOON, () -> website.isHidden("started-again"));
    assertThat(website.hideActions().get("started-again")).hasSize(1);
  }

  private static ObjectNode now(String id) throws Exception {
    String reader = id.equals(UpgradeFixture.RESTRICTED) ? "SAFEGUARDING_LEAD" : "api";
    return AsItWas.comment(program(reader).comment(id));
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    before.path("comments").fieldNames().forEachRemaining(ids::add);
    return ids;
  }

  private static String caseThen(String id) {
    return before.path("comments").path(id).path("case").path("caseId").asText();
  }

  private static long steps() throws Exception {
    return RECORDS.count("escalation_schema_history WHERE version IS NOT NULL");
  }

  private static SignedIn program(String name) throws Exception {
    return SignedIn.program(home, PORTS, name);
  }

  private static String command(String... words) {
    StringWriter said = new StringWriter();
    CommandLine command = Moothall.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    command.execute(words);
    return said.toString();
  }
}
