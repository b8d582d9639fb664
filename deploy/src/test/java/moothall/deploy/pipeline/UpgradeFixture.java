package moothall.deploy.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import moothall.deploy.FreePorts;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.schemas.KafkaConnection;

/**
 * Makes the home that {@link UpgradeTest} upgrades: starts the program of a release, lets residents
 * write and people decide at its own edges, stops it and packs what it leaves behind. Run by {@code
 * deploy/upgrade-fixture}.
 */
final class UpgradeFixture implements AutoCloseable {

  static final byte[] SECRET = "a secret of the town as it was".getBytes(StandardCharsets.UTF_8);

  /** Every comment by its id, as it was written; what became of it is told below. */
  static final Map<String, String> COMMENTS =
      new TreeMap<>(
          Map.of(
              "nothing-found", "lovely park, when are the bins coming",
              "hidden", "you absolute moron",
              "with-a-strike", "That housing officer is a complete moron",
              "shown-again", "ur such a loser",
              "for-a-person", "cannabis farm in the garages behind the chippy",
              "left-in-a-batch", "Lads trying car doors on our road right now",
              "passed-on", "immigrants are vermin, wipe them out",
              "referred", "muslims are vermin, burn them all out",
              "restricted", "my husband keeps hitting me and nobody believes it",
              "removed", "Are you having a stroke you cretin"));

  /** Whose words are others by the end, or will be. */
  private static final List<String> OTHERS = List.of("edited", "to-be-edited");

  static final String RESTRICTED = "restricted";
  static final String STRUCK = "author-7";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Ports ports = FreePorts.find();
  private final Records records = new Records(ports);
  private final Deliveries town = new Deliveries(ports, SECRET);
  private final Home home;
  private final Path jar;
  private final StubWebsite website;
  private final FactsReceiver facts;

  private UpgradeFixture(Path jar, Path folder) throws Exception {
    this.jar = jar;
    this.website = new StubWebsite(SECRET);
    this.facts = new FactsReceiver();
    this.home = TownHome.prepare(folder.resolve("home"), website, SECRET);
    facts.enterIn(home);
  }

  /** The release's jar, what to call the release, and the file to write. */
  public static void main(String[] words) throws Exception {
    Path folder = Files.createTempDirectory("moothall-upgrade-fixture");
    try (UpgradeFixture fixture = new UpgradeFixture(Path.of(words[0]), folder)) {
      fixture.make(words[1]);
      PackedHome.pack(fixture.home, Path.of(words[2]));
    }
    System.out.println(words[2] + ": " + Files.size(Path.of(words[2])) + " bytes, from " + folder);
  }

  private void make(String release) throws Exception {
    Process process = start();
    try {
      awaitReady(process);
      write();
      decide();
      settle();
      AsItWas.keep(home, standing(release));
    } finally {
      process.destroy();
    }
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the release does not stop on SIGTERM");
    }
    addTokens();
  }

  private Process start() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-jar",
            jar.toString(),
            "start",
            "--home",
            home.folder().toString(),
            "--port-base",
            Integer.toString(ports.base()));
    Map<String, String> environment = builder.environment();
    environment.put(
        "MOOTHALL_ESCALATION_WEBHOOKS_SUBSCRIPTIONS", FactsReceiver.list(home).toString());
    environment.put("MOOTHALL_ESCALATION_CHECKPOINTS_EVERY", "1s");
    Process process = builder.redirectErrorStream(true).redirectOutput(output().toFile()).start();
    return process;
  }

  private void awaitReady(Process process) throws Exception {
    Await.until(
        "the release is ready",
        PATIENCE,
        () -> !process.isAlive() || Files.readString(output()).contains("Ready in"));
    if (!process.isAlive()) {
      throw new IllegalStateException("the release has ended: " + Files.readString(output()));
    }
  }

  private Path output() {
    return home.folder().resolveSibling("output.txt");
  }

  private void write() throws Exception {
    for (Map.Entry<String, String> each : COMMENTS.entrySet()) {
      accepted(comment(town, each.getKey(), each.getValue()));
    }
    accepted(comment(town, "edited", "When does the library open?"));
    accepted(comment(town, "to-be-edited", "youre an idiot mate"));
    accepted(town.edit("edited", "you utter waste of space", "2026-11-21T12:00:00Z"));
    for (String id : List.of("hidden", "with-a-strike", "shown-again", "passed-on", "referred")) {
      Await.until(id + " is hidden", PATIENCE, () -> website.isHidden(id));
    }
    for (String id : List.of("restricted", "removed", "edited", "to-be-edited")) {
      Await.until(id + " is hidden", PATIENCE, () -> website.isHidden(id));
    }
    accepted(town.removal("removed"));
    Await.until("all are judged", PATIENCE, () -> records.count("inbox") == COMMENTS.size() + 4);
    // Two that ingest refuses to read, and eight that the stream cannot.
    for (String broken : List.of("{\"id\":", "{\"id\":\"no-text\"}")) {
      if (town.raw("POST", "town/comments", broken).statusCode() != 400) {
        throw new AssertionError("a delivery that cannot be read was accepted");
      }
    }
    try (HostileProducer hostile = new HostileProducer(kafka())) {
      hostile.sendGarbageEverywhere(System.currentTimeMillis());
    }
    DeadLetterCount letters = new DeadLetterCount(kafka());
    Await.until("the garbage is set aside", PATIENCE, () -> letters.withReason("undecodable") == 8);
  }

  /** Of an author of its own each, so that only one of them has a strike. */
  static HttpResponse<String> comment(Deliveries town, String id, String text) throws Exception {
    String author = id.equals("with-a-strike") ? STRUCK : "author-of-" + id;
    return town.commentBy(author, id, text, "2026-11-21T10:00:00Z");
  }

  private void decide() throws Exception {
    SignedIn ben = SignedIn.person(home, ports, "ben");
    SignedIn cerys = SignedIn.person(home, ports, "cerys");
    ben.post("/api/cases/" + caseOf("shown-again") + "/unhide", reason("It is banter."));
    ben.post("/api/cases/" + caseOf("hidden") + "/notes", "{\"text\":\"Rang the resident.\"}");
    ben.post("/api/views", "{\"name\":\"Mine to look at\",\"query\":\"category=ABUSE_USER\"}");
    decideInABatch(cerys);
    strike(ben, cerys);
    SignedIn.person(home, ports, "asha")
        .post(
            "/api/cases/" + caseOf("hidden") + "/appeals",
            "{\"statement\":\"It was no insult.\",\"channel\":\"EMAIL\"}");
    passOn(ben, SignedIn.person(home, ports, "dev"));
  }

  private void decideInABatch(SignedIn senior) throws Exception {
    JsonNode seen =
        senior.post(
            "/api/batches/preview",
            "{\"act\":\"LEAVE\",\"cases\":[\"" + caseOf("left-in-a-batch") + "\"]}");
    JsonNode line = seen.path("cases").path(0);
    senior.post(
        "/api/batches",
        "{\"batchId\":\"%s\",\"act\":\"LEAVE\",\"reason\":\"Opinion.\",\"cases\":[{\"caseId\":\"%s\",\"seen\":%d}]}"
            .formatted(
                seen.path("batchId").asText(),
                line.path("caseId").asText(),
                line.path("seen").asInt()));
  }

  private void strike(SignedIn moderator, SignedIn senior) throws Exception {
    JsonNode strike =
        moderator.post(
            "/api/cases/" + caseOf("with-a-strike") + "/strikes",
            """
            {"step": "TEMPORARY_BLOCK", "reason": "Abuse of staff.", "block": {"days": 7, "reviewDays": 7,
              "proportionality": "Nothing milder helped.", "alternatives": "By telephone, 01632 960001.",
              "member": false, "preElection": false}}
            """);
    senior.post(
        "/api/strikes/" + strike.path("strikeId").asText() + "/confirm", reason("I agree."));
  }

  private void passOn(SignedIn reviewer, SignedIn safety) throws Exception {
    String referral =
        "/api/referrals/"
            + records.text(
                "SELECT referral_id FROM referral WHERE comment_id = 'website:town:passed-on'");
    safety.post(referral + "/take-up", "{}");
    safety.post(referral + "/particulars", PARTICULARS);
    reviewer.post(referral + "/confirm", "{}");
    safety.post(referral + "/route", "{\"force\":\"Ambershire Police\",\"reason\":\"Ours.\"}");
    byte[] dossier = safety.bytes(referral + "/dossier");
    Files.write(dossier(home), dossier);
    safety.post(
        referral + "/transmission",
        "{\"channel\":\"FORCE_FORM\",\"recipient\":\"Ambershire Police\",\"receipt\":\"ABC-123\",\"dossierSha256\":\"%s\"}"
            .formatted(sha256(dossier)));
  }

  /** As it was taken away to be passed on. */
  static Path dossier(Home home) {
    return home.folder().resolve("dossier.zip");
  }

  private static final String PARTICULARS =
      """
      {"perceivedBy": "MODERATOR,SYSTEM", "thresholdView": "YES", "targetKind": "GROUP",
       "target": "People who came here", "immediateRisk": "NO", "repeated": "NOT_KNOWN",
       "witnesses": "nobody", "organisation": "Ambermere Borough Council", "reporter": "Dev Marsh",
       "jobTitle": "Community safety officer", "workContact": "01632 960002",
       "outOfHours": "01632 960003", "article6": "PUBLIC_TASK",
       "article9": "SCHEDULE_1_PARAGRAPH_10", "article10": "SCHEDULE_1_PARAGRAPH_10",
       "schedule2": "NO", "necessity": "It calls for violence.", "exhibitLabel": "DM/1",
       "exhibitDescription": "Comment as received, with its seals"}
      """;

  private void settle() throws Exception {
    Await.until("shown again", PATIENCE, () -> !website.isHidden("shown-again"));
    Await.until(
        "all that was asked is done",
        PATIENCE,
        () -> records.count("action_intent WHERE state <> 'SETTLED'") == 0);
    Await.until(
        "all facts are out", PATIENCE, () -> records.count("outbox WHERE sent_at IS NULL") == 0);
    Await.until(
        "all is told",
        PATIENCE,
        () ->
            !facts.facts().isEmpty()
                && records.count("webhook_delivery WHERE settled_at IS NULL") == 0);
    long sealed = records.count("evidence");
    Path checkpoints = home.checkpoints().resolve("ambermere.checkpoints");
    Await.until(
        "a checkpoint covers all that is sealed",
        PATIENCE,
        () ->
            Files.exists(checkpoints)
                && Files.readString(checkpoints).contains("\n" + sealed + "\n"));
  }

  private ObjectNode standing(String release) throws Exception {
    ObjectNode all = AsItWas.empty().put("release", release);
    ObjectNode comments = all.putObject("comments");
    SignedIn cerys = SignedIn.person(home, ports, "cerys");
    SignedIn ffion = SignedIn.person(home, ports, "ffion");
    for (String id : COMMENTS.keySet()) {
      SignedIn reader = id.equals(RESTRICTED) ? ffion : cerys;
      comments.set(id, AsItWas.comment(reader.comment(id)));
    }
    for (String id : OTHERS) {
      comments.set(id, AsItWas.comment(cerys.comment(id)));
    }
    all.put("steps", records.count("escalation_schema_history WHERE version IS NOT NULL"));
    all.set("rows", AsItWas.rows(records));
    all.set("schemas", AsItWas.schemas(ports));
    return all;
  }

  /** As a council does for programs of its own: after an upgrade people need a second factor. */
  private void addTokens() throws Exception {
    StringBuilder noted = new StringBuilder(Files.readString(home.firstRun()));
    String accounts = Files.readString(home.accounts());
    for (String role : List.of("SAFEGUARDING_LEAD", "COMMUNITY_SAFETY")) {
      String token = "moothall_" + sha256((SECRET.length + role).getBytes(StandardCharsets.UTF_8));
      String entry =
          "{\"name\": \"%s\", \"roles\": [\"%s\"], \"sha256\": \"%s\"}, "
              .formatted(role, role, sha256(token.getBytes(StandardCharsets.UTF_8)));
      accounts =
          Pattern.compile("(\"tokens\"\\s*:\\s*\\[)")
              .matcher(accounts)
              .replaceFirst(found -> found.group(1) + entry.replace("\\", "\\\\"));
      noted.append(role).append(' ').append(token).append('\n');
    }
    Files.writeString(home.accounts(), accounts);
    Files.writeString(home.firstRun(), noted);
  }

  private String caseOf(String id) throws Exception {
    return records.text("SELECT case_id FROM cases WHERE comment_id = 'website:town:" + id + "'");
  }

  private KafkaConnection kafka() {
    return KafkaConnection.local(
        "127.0.0.1:" + ports.kafka(), "http://127.0.0.1:" + ports.registry());
  }

  private static String reason(String words) {
    return "{\"reason\":\"" + words + "\"}";
  }

  private static void accepted(HttpResponse<String> answer) {
    if (answer.statusCode() != 202) {
      throw new AssertionError("ingest answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Override
  public void close() {
    facts.close();
    website.close();
  }
}
