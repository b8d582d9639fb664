package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import moothall.deploy.FreePorts;
import moothall.deploy.broker.EmbeddedBroker;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Ports;
import moothall.ingest.polling.CallLedger;
import moothall.ingest.polling.LedgerInKafka;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.TopicSetup;
import moothall.schemas.TopicSetup.ClusterShape;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerInKafkaTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-02-20T08:00:00Z");
  private static final CallLedger.Day DAY =
      new CallLedger.Day(MIDNIGHT.minus(Duration.ofDays(1)), MIDNIGHT);
  private static final CallLedger.Day NEXT =
      new CallLedger.Day(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
  private static final int MOST = 7;
  private static final int MOST_TIMES = 100;

  @TempDir Path folder;
  private final Ports ports = FreePorts.find();

  @Test
  void givesNothingTwiceToInstancesThatAreStartedAgainOrAskAtTheSameTime() throws Exception {
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(folder, ports.kafka(), ports.kafkaController());
        SchemaRegistry registry = SchemaRegistry.start(broker.bootstrap(), ports.registry());
        var client = new CachedSchemaRegistryClient(List.of(registry.url()), 10, Map.of())) {
      KafkaConnection kafka = KafkaConnection.local(broker.bootstrap(), registry.url());
      try (Admin admin = Admin.create(kafka.client("test"))) {
        new TopicSetup(admin, client, ClusterShape.STANDALONE).createAndCheck();
      }

      int taken = 0;
      for (int start = 0; start < 2; start++) {
        taken += instance(kafka).take("youtube", DAY, 3, MOST);
      }
      assertThat(taken).isEqualTo(6);

      List<Future<Integer>> both = new ArrayList<>();
      try (ExecutorService askers = Executors.newFixedThreadPool(2)) {
        for (int i = 0; i < 2; i++) {
          LedgerInKafka one = instance(kafka);
          both.add(askers.submit(() -> untilItSays(one)));
        }
      }
      int together = 0;
      for (Future<Integer> each : both) {
        together += each.get();
      }

      // A taking whose end nobody knows is lost, and never given a second time.
      assertThat(6 + together).isLessThanOrEqualTo(MOST);
      assertThat(instance(kafka).take("youtube", DAY, 3, MOST)).isZero();
      assertThat(instance(kafka).take("youtube", NEXT, 3, MOST)).isEqualTo(3);
      // A clock that lags behind does not get the new day's calls for the old one.
      assertThat(instance(kafka).take("youtube", DAY, 3, MOST)).isZero();
    }
  }

  /** Takes until nothing is left; whoever is thrown out by the other tries again. */
  private static int untilItSays(LedgerInKafka ledger) {
    int taken = 0;
    int thrown = 0;
    while (true) {
      try {
        int granted = ledger.take("youtube", DAY, 1, MOST);
        if (granted == 0) {
          return taken;
        }
        taken += granted;
        assertThat(taken).isLessThanOrEqualTo(MOST);
      } catch (KafkaException thrownOut) {
        thrown++;
        assertThat(thrown).as("times thrown out").isLessThan(MOST_TIMES);
      }
    }
  }

  private static LedgerInKafka instance(KafkaConnection kafka) {
    return new LedgerInKafka(
        kafka,
        new AvroSerdes(
            new CachedSchemaRegistryClient(kafka.registryUrl(), 10), kafka.registryUrl()));
  }
}
