package moothall.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.access.Role;
import moothall.escalation.admission.Address;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.pictures.Drawings;
import moothall.escalation.pictures.Multipart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** docs/openapi.json is whole, and what it says is what is answered. */
final class OpenApiTest {

  private static final boolean WRITING = "write".equals(System.getenv("MOOTHALL_DOCS"));
  private static final Path FILE = Path.of("../docs/openapi.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "moothall_everything";
  private static final AtomicInteger PICTURES = new AtomicInteger();
  private static final Pattern HEADER = Pattern.compile("-H (['\"])(.+?)\\1(?= )");
  private static final Pattern BODY = Pattern.compile("-d '([^']*)'");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.accounts-file", accounts()));

  private static final Map<String, String> KNOWN = somethingOfEverything();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void isWhatTheCodeSays() throws IOException {
    String expected =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(OpenApi.of(routes())) + "\n";
    if (WRITING) {
      Files.writeString(FILE, expected);
    }

    assertThat(Files.readString(FILE))
        .as("docs/openapi.json is generated: MOOTHALL_DOCS=write ./moothall test")
        .isEqualTo(expected);
  }

  @Test
  void hasEveryRouteOfTheApi() {
    Set<String> described = new TreeSet<>();
    kept()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

    assertThat(described)
        .hasSizeGreaterThan(70)
        .isEqualTo(
            routes().stream()
                .map(it -> Address.of(it).text())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void isServedToAnybody() throws JsonProcessingException {
    assumeFalse(WRITING, "what is written now is served by the next build");
    HttpResponse<String> answer = exchange(request("/api/openapi.json").GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(JSON.readTree(answer.body())).isEqualTo(kept());
  }

  @Test
  void saysOfEveryEndpointWhatItAnswers() {
    Set<String> done = new TreeSet<>();
    Set<String> walked = new TreeSet<>();
    for (String method : List.of("get", "post")) {
      kept()
          .path("paths")
          .properties()
          .forEach(path -> {
            JsonNode operation = path.getValue().path(method);
            if (!operation.isMissingNode()) {
              String what = method + " " + path.getKey();
              HttpResponse<String> answer = ask(method, filled(path.getKey()));
              check(what, operation, answer);
              walked.add(what);
              if (answer.statusCode() < 300) {
                done.add(what);
              }
            }
          });
    }

    assertThat(walked).hasSize(routes().size());
    assertThat(done).as("answered with what they are for").hasSizeGreaterThan(45);
  }

  @Test
  void saysHowRefusalsLook() {
    JsonNode list = kept().path("paths").path("/api/cases").path("get");

    check("stranger", list, exchange(request("/api/cases").GET()));
    check("bad limit", list, ask("get", "/api/cases?limit=0"));
    check("bad filter", list, ask("get", "/api/cases?order=best"));
  }

  @Test
  void hasExamplesThatWork() throws IOException {
    String page = Files.readString(Path.of("../docs/api.md")).replace("\\\n", "");
    List<String> examples = page.lines().filter(it -> it.startsWith("curl ")).toList();

    assertThat(examples).hasSizeGreaterThan(1);
    for (String example : examples) {
      String written =
          example
              .replace("http://127.0.0.1:7400", "")
              .replace("$TOKEN", TOKEN)
              .replace("$CASE", Objects.requireNonNull(KNOWN.get("caseId")));
      HttpRequest.Builder request = request(written.substring(written.indexOf(" /api/") + 1));
      HEADER
          .matcher(written)
          .results()
          .map(it -> it.group(2).split(": ", 2))
          .forEach(it -> request.header(it[0], it[1]));
      Matcher body = BODY.matcher(written);
      request.method(
          body.find() ? "POST" : "GET",
          body.reset().find() ? BodyPublishers.ofString(body.group(1)) : BodyPublishers.noBody());

      assertThat(exchange(request).statusCode()).as(example).isBetween(200, 299);
    }
  }

  /** Ids of things that there are. */
  private static Map<String, String> somethingOfEverything() {
    for (String id : List.of("c-1", "c-2")) {
      var ours = Verdicts.hateful().on("website:town-news:" + id);
      SERVICE.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), Verdicts.RECEIVED);
    }
    Map<String, String> known = new HashMap<>();
    known.put("platform", "website");
    known.put("commentId", "website:town-news:c-1");
    known.put(
        "caseId", json(ask("get", "/api/comments/website:town-news:c-1")).path("caseId").asText());
    String aCase = "/api/cases/" + known.get("caseId");
    known.put(
        "referralId",
        json(ask("get", "/api/referrals")).path("referrals").path(0).path("referralId").asText());
    JsonNode strike = json(ask("post", aCase + "/strikes"));
    known.put("strikeId", strike.path("strikeId").asText());
    known.put("authorKey", strike.path("author").asText());
    known.put("appealId", json(ask("post", aCase + "/appeals")).path("appealId").asText());
    known.put("brakeId", json(ask("post", "/api/brakes")).path("brakeId").asText());
    known.put("requestId", json(ask("post", "/api/subject-access")).path("requestId").asText());
    // Nobody's: a batch wants more than one body that fits every endpoint can say.
    known.put("batchId", new UUID(0, 1).toString());
    known.put("name", "nobody");
    known.put("sha256", "0".repeat(64));
    known.put("entry", json(ask("post", aCase + "/screenshots")).path("entry").asText());
    assertThat(known.values()).noneMatch(String::isEmpty);
    return known;
  }

  private static String filled(String template) {
    String path = template;
    for (Map.Entry<String, String> it : KNOWN.entrySet()) {
      path = path.replace("{" + it.getKey() + "}", it.getValue());
    }
    boolean byQuery =
        Set.of("/api/comments", "/api/comments/concerns", "/api/comments/referrals").contains(path);
    return byQuery ? path + "?id=" + KNOWN.get("commentId") : path;
  }

  private static void check(String what, JsonNode operation, HttpResponse<String> answer) {
    int status = answer.statusCode();
    JsonNode responses = operation.path("responses");
    JsonNode response = responses.path(Integer.toString(status));
    if (response.isMissingNode() && status >= 400) {
      response = responses.path("default");
    }
    assertThat(response.isMissingNode()).as(what + " answers " + status + " undeclared").isFalse();
    if (response.has("$ref")) {
      response = kept().at(response.path("$ref").asText().substring(1));
    }
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertThat(answer.body()).as(what).isEmpty();
      return;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(content.has(type)).as(what + " answers " + type).isTrue();
    JsonNode schema = content.path(type).path("schema");
    if (!schema.isMissingNode()) {
      assertThat(faults(schema, json(answer))).as(what + " " + status).isEmpty();
    }
  }

  /** Also what the schema does not name is a fault here: it would be forgotten there. */
  private static Set<String> faults(JsonNode schema, JsonNode body) {
    ObjectNode whole = schema.deepCopy();
    ObjectNode components = kept().path("components").deepCopy();
    components.path("schemas").forEach(it -> ((ObjectNode) it).put("additionalProperties", false));
    whole.set("components", components);
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(whole)
        .validate(body)
        .stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** HEAD leads where GET does, and is no route of its own. */
  private static Collection<UriRouteInfo<?, ?>> routes() {
    Map<String, UriRouteInfo<?, ?>> byAddress = new TreeMap<>();
    SERVICE
        .bean(Router.class)
        .uriRoutes()
        .filter(it -> Address.of(it).text().contains(" /api/"))
        .forEach(it -> byAddress.put(Address.of(it).text(), it));
    return byAddress.values();
  }

  private static JsonNode kept() {
    try {
      return JSON.readTree(FILE.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> ask(String method, String path) {
    HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + TOKEN);
    if (method.equals("post") && path.endsWith("/screenshots")) {
      return exchange(
          Multipart.with(
              request, Multipart.said(), "a.png", Drawings.png(PICTURES.incrementAndGet())));
    }
    return exchange(
        method.equals("get")
            ? request.GET()
            : request
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"reason": "A sentence.", "type": "OTHER_CRIME", "ground": "REPEATED_SPAM", "text": "Thanks.",
                         "step": "NOTE", "task": "BLOCK", "outcome": "UPHELD", "channel": "EMAIL", "statement": "Why?",
                         "page": "*", "name": "mine", "query": "order=newest", "to": "LEGAL", "force": "Bramshire Police",
                         "logNumber": "INC-1", "reference": "42", "officer": "PC Moss", "kind": "OTHER",
                         "council": "ambermere", "platform": "website", "authorId": "author-1", "preview": "?"}
                        """)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(SERVICE.address() + path));
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return Objects.requireNonNull(JSON.readTree(answer.body()));
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.statusCode(), e);
    }
  }

  private static String accounts() {
    String roles =
        Stream.of(Role.values()).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
    String digest = HexFormat.of().formatHex(Sha256.of(TOKEN.getBytes(StandardCharsets.UTF_8)));
    try {
      Path file = Files.createTempDirectory("moothall-openapi").resolve("accounts.json");
      Files.writeString(
          file,
          "{\"accounts\":[],\"tokens\":[{\"name\":\"all\",\"roles\":[%s],\"sha256\":\"%s\"}]}"
              .formatted(roles, digest));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
