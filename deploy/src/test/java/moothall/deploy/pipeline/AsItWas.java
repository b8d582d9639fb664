package moothall.deploy.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;

/**
 * How things stand, in the words that every release has for them: what a release says before it is
 * stopped is kept in its home, and compared with what a later one says.
 */
final class AsItWas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE = "as-it-was.json";

  /** Comments that only mark how far the others have come. */
  static final String MARK = "mark-";

  private static final String NO_MARK = "NOT LIKE 'website:town:" + MARK + "%'";

  /** Each was decided, seen or done by somebody, and no upgrade may bring one back or lose one. */
  private static final List<String> TABLES =
      List.of(
          "inbox",
          "evidence",
          "cases",
          "action_intent where kind in ('HIDE', 'UNHIDE', 'DELETE')",
          "referral",
          "referral_candidate",
          "strike",
          "strike_confirmation",
          "strike_end",
          "block",
          "appeal",
          "batch",
          "batch_done",
          "dossier",
          "exhibit",
          "saved_view",
          "signal_received");

  private AsItWas() {}

  /** What became of a comment. */
  static ObjectNode comment(JsonNode standing) {
    ObjectNode it = JSON.createObjectNode();
    copy(standing, it, "commentId", "visibility", "evidence");
    ArrayNode versions = it.putArray("versions");
    for (JsonNode verdict : standing.path("verdicts")) {
      copy(
          verdict,
          versions.addObject(),
          "verdictId",
          "version",
          "kind",
          "actions",
          "categories",
          "severity",
          "text",
          "policyVersion");
    }
    if (standing.path("case").isObject()) {
      copy(
          standing.path("case"),
          it.putObject("case"),
          "caseId",
          "openedAt",
          "priority",
          "severity",
          "categories",
          "visibility",
          "decided",
          "attention",
          "referrals",
          "reason");
      it.set("concerns", standing.path("case").path("work").path("concerns"));
      it.set("notes", standing.path("case").path("work").path("notes"));
    }
    ArrayNode referrals = it.putArray("referrals");
    for (JsonNode referral : standing.path("referrals")) {
      copy(
          referral,
          referrals.addObject(),
          "referralId",
          "reference",
          "type",
          "state",
          "raisedBy",
          "raisedAt",
          "reason");
    }
    return it;
  }

  /**
   * Of what became of a comment, what another verdict on the same words changes nothing about: one
   * that is delivered again after more than a week is judged again, by the policy of now.
   */
  static ObjectNode lasting(JsonNode comment) {
    ObjectNode it = JSON.createObjectNode();
    copy(comment, it, "commentId", "visibility", "evidence", "referrals");
    copy(comment.path("case"), it, "caseId", "openedAt");
    return it;
  }

  private static void copy(JsonNode from, ObjectNode to, String... fields) {
    for (String field : fields) {
      to.set(field, from.path(field));
    }
  }

  /** How many rows there are of what lasts. */
  static ObjectNode rows(Records records) throws Exception {
    ObjectNode rows = JSON.createObjectNode();
    for (String table : TABLES) {
      String counted = table.equals("inbox") ? "inbox WHERE comment_id " + NO_MARK : table;
      rows.put(table, records.count(counted));
    }
    return rows;
  }

  /** The ids of the versions of each subject: bytes in Kafka name their schema by them. */
  static ObjectNode schemas(Ports ports) throws IOException, InterruptedException {
    ObjectNode ids = JSON.createObjectNode();
    for (JsonNode subject : registry(ports, "/subjects")) {
      ArrayNode versions = ids.putArray(subject.asText());
      String path = "/subjects/" + subject.asText() + "/versions";
      for (JsonNode version : registry(ports, path)) {
        versions.add(registry(ports, path + "/" + version.asInt()).path("id").asInt());
      }
    }
    return ids;
  }

  private static JsonNode registry(Ports ports, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + ports.registry() + path);
    return JSON.readTree(
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
            .body());
  }

  static ObjectNode empty() {
    return JSON.createObjectNode();
  }

  static void keep(Home home, ObjectNode all) throws IOException {
    Files.writeString(
        home.folder().resolve(FILE),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
  }

  static JsonNode of(Home home) throws IOException {
    return JSON.readTree(home.folder().resolve(FILE).toFile());
  }
}
