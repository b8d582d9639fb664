package moothall.deploy.registry;

import static moothall.deploy.registry.GenuineClient.assertCode;
import static moothall.deploy.registry.GenuineClient.clientOf;
import static moothall.deploy.registry.GenuineClient.refusal;
import static moothall.deploy.registry.GenuineClient.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The genuine client against the registry on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaRegistryTest {

  private static final ParsedSchema PLAIN = schema("");
  private static final ParsedSchema WITH_DEFAULT =
      schema(",{\"name\":\"ward\",\"type\":\"string\",\"default\":\"\"}");
  private static final ParsedSchema WITHOUT_DEFAULT =
      schema(",{\"name\":\"ward\",\"type\":\"string\"}");

  private RegistryTestBroker broker;
  private SchemaRegistry registry;
  private CachedSchemaRegistryClient client;
  private String subject;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    broker = RegistryTestBroker.start(folder);
    registry = SchemaRegistry.start(broker.bootstrap(), 0);
    client = clientOf(registry);
  }

  @AfterAll
  void stop() throws Exception {
    client.close();
    registry.close();
    broker.close();
  }

  @BeforeEach
  void nameTheSubject(TestInfo test) {
    subject = test.getTestMethod().orElseThrow().getName() + "-value";
  }

  @Test
  void registersAndLooksUp() throws Exception {
    int id = client.register(subject, PLAIN);

    try (CachedSchemaRegistryClient another = clientOf(registry)) {
      assertThat(another.getSchemaById(id)).isEqualTo(PLAIN);
      assertThat(another.getId(subject, PLAIN)).isEqualTo(id);
      assertThat(another.getVersion(subject, PLAIN)).isEqualTo(1);
      assertThat(another.getLatestSchemaMetadata(subject).getSchema())
          .isEqualTo(PLAIN.canonicalString());
      assertThat(another.getAllVersions(subject)).containsExactly(1);
      assertThat(another.getAllSubjects()).contains(subject);
      assertThat(another.getMode()).isEqualTo("READWRITE");
    }
  }

  @Test
  void givesTheSameSchemaOneIdUnderTwoSubjects() throws Exception {
    int id = client.register(subject, PLAIN);

    assertThat(client.register(subject + "-2", PLAIN)).isEqualTo(id);
    assertThat(client.getAllSubjectsById(id)).contains(subject, subject + "-2");
  }

  @Test
  void registeringTwiceAddsNoVersion() throws Exception {
    int id = client.register(subject, PLAIN);
    int again;
    try (CachedSchemaRegistryClient another = clientOf(registry)) {
      again = another.register(subject, PLAIN);
    }

    assertThat(again).isEqualTo(id);
    assertThat(client.getAllVersions(subject)).containsExactly(1);
  }

  @Test
  void refusesAnIncompatibleSchemaAndSaysWhy() throws Exception {
    client.register(subject, PLAIN);

    RestClientException refusal = refusal(() -> client.register(subject, WITHOUT_DEFAULT));

    assertThat(refusal.getStatus()).isEqualTo(409);
    assertThat(refusal).hasMessageContaining(subject).hasMessageContaining("ward");
    assertThat(client.getAllVersions(subject)).containsExactly(1);
  }

  @Test
  void saysWhatIsUnknown() throws Exception {
    client.register(subject, PLAIN);

    assertCode(40401, () -> client.getAllVersions("no-such-subject"));
    assertCode(40401, () -> client.getLatestSchemaMetadata("no-such-subject"));
    assertCode(40401, () -> client.getId("no-such-subject", PLAIN));
    assertCode(40402, () -> client.getSchemaMetadata(subject, 7));
    assertCode(40403, () -> client.getId(subject, WITHOUT_DEFAULT));
    assertCode(40403, () -> client.getSchemaById(999_999));
    assertCode(40408, () -> client.getCompatibility(subject));
  }

  @Test
  void takesSubjectsThatNeedEncoding() throws Exception {
    String odd = subject + " with/slash + 100%";
    int id = client.register(odd, PLAIN);

    assertThat(client.getAllSubjects()).contains(odd);
    assertThat(client.getLatestSchemaMetadata(odd).getId()).isEqualTo(id);
  }

  @Test
  void honoursTheLevelOfTheSubject() throws Exception {
    client.register(subject, PLAIN);

    assertThat(client.testCompatibility(subject, WITH_DEFAULT)).isTrue();
    assertThat(client.testCompatibility(subject, WITHOUT_DEFAULT)).isFalse();
    assertThat(client.testCompatibilityVerbose(subject, WITHOUT_DEFAULT))
        .anyMatch(objection -> objection.contains("ward"));

    assertThat(client.updateCompatibility(subject, "NONE")).isEqualTo("NONE");
    assertThat(client.getCompatibility(subject)).isEqualTo("NONE");
    client.register(subject, WITHOUT_DEFAULT);
    assertThat(client.getAllVersions(subject)).containsExactly(1, 2);

    client.deleteCompatibility(subject);
    assertCode(40408, () -> client.getCompatibility(subject));
  }

  @Test
  void keepsIdsVersionsAndLevelsOverARestart() throws Exception {
    int first = client.register(subject, PLAIN);
    int second = client.register(subject, WITH_DEFAULT);
    client.updateCompatibility(subject, "FULL_TRANSITIVE");

    try (SchemaRegistry restarted = SchemaRegistry.start(broker.bootstrap(), 0);
        CachedSchemaRegistryClient again = clientOf(restarted)) {
      assertThat(again.getSchemaById(first)).isEqualTo(PLAIN);
      assertThat(again.getSchemaMetadata(subject, 2).getId()).isEqualTo(second);
      assertThat(again.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
      assertThat(again.register(subject + "-new", WITHOUT_DEFAULT))
          .isNotIn(first, second)
          .isPositive();
    }
  }

  @Test
  void seesWhatAnotherWriterHasPutIntoTheLog() throws Exception {
    int theirs;
    try (SchemaRegistry another = SchemaRegistry.start(broker.bootstrap(), 0);
        CachedSchemaRegistryClient there = clientOf(another)) {
      theirs = there.register(subject, schema(",{\"name\":\"theirs\",\"type\":\"int\"}"));
    }

    int ours = client.register(subject + "-2", schema(",{\"name\":\"ours\",\"type\":\"int\"}"));

    assertThat(ours).isGreaterThan(theirs);
  }

  @Test
  void tellsMalformedRequestsWhatIsExpected() throws Exception {
    assertThat(post("{\"schema\": ").statusCode()).isEqualTo(400);
    assertThat(post("{\"schema\": ").body()).contains("not JSON").contains("line 1");
    assertThat(post("{}").body()).contains("42201").contains("expected");
    assertThat(post("{\"schema\":\"{\\\"type\\\":\\\"rubbish\\\"}\"}").statusCode()).isEqualTo(422);
    assertThat(post("{\"schema\":\"x\",\"schemaType\":\"PROTOBUF\"}").body()).contains("AVRO");
    assertThat(post("{\"schema\":\"\\\"int\\\"\"}").headers().firstValue("Content-Type"))
        .hasValue("application/vnd.schemaregistry.v1+json");
  }

  @Test
  void tellsWhoeverSendsTooMuchSoEveryTime() throws Exception {
    String far = "x".repeat(8_000_000);
    for (int time = 0; time < 20; time++) {
      assertThat(post(far).statusCode()).as("time %d", time).isEqualTo(413);
    }
  }

  private HttpResponse<String> post(String body) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/" + subject + "/versions"))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
