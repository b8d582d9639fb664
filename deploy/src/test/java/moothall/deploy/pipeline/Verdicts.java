package moothall.deploy.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import moothall.events.Finding;
import moothall.events.Span;
import moothall.events.VerdictReached;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the stream and what {@code screen} said of the same comments, in the same words. */
final class Verdicts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Verdicts() {}

  /** By the platform's own id, every verdict of the topic. */
  static Map<String, String> ofTheStream(KafkaConnection kafka, String registryUrl) {
    Map<String, String> verdicts = new TreeMap<>();
    for (VerdictReached verdict : all(kafka, registryUrl)) {
      String id = verdict.getComment().getCommentId();
      verdicts.put(id.substring(id.lastIndexOf(':') + 1), written(verdict));
    }
    return verdicts;
  }

  /** Every verdict of the topic. */
  static List<VerdictReached> all(KafkaConnection kafka, String registryUrl) {
    List<VerdictReached> verdicts = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            kafka.consumer("compare", "compare"),
            new StringDeserializer(),
            new AvroSerdes(
                    new CachedSchemaRegistryClient(List.of(registryUrl), 100, Map.of()),
                    registryUrl)
                .deserializer(Topics.VERDICTS))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.VERDICTS.name()).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        for (ConsumerRecord<String, VerdictReached> record :
            consumer.poll(Duration.ofMillis(200))) {
          verdicts.add(record.value());
        }
      }
    }
    return verdicts;
  }

  private static String written(VerdictReached verdict) {
    Set<String> findings = new TreeSet<>();
    for (Finding it : verdict.getFindings()) {
      List<String> spans = new ArrayList<>();
      for (Span span : it.getSpans()) {
        spans.add(span.getStart() + "-" + span.getEnd());
      }
      findings.add(
          it.getRuleId()
              + " "
              + it.getBand()
              + " "
              + it.getConfidence()
              + " "
              + spans
              + " "
              + it.getMatched()
              + " "
              + it.getTransforms()
              + " "
              + it.getExceptions());
    }
    return String.join("+", verdict.getActions())
        + " "
        + String.join(",", verdict.getCategories())
        + " "
        + findings;
  }

  /** By id, every row that {@code screen} wrote. */
  static Map<String, String> ofScreen(Path file) {
    Map<String, String> verdicts = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
        String[] cells = line.split("\t", -1);
        verdicts.put(
            cells[0],
            cells[1] + " " + (cells[2].equals("none") ? "" : cells[2]) + " " + findings(cells[5]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return verdicts;
  }

  private static Set<String> findings(String reasons) throws JsonProcessingException {
    Set<String> findings = new TreeSet<>();
    for (JsonNode it : JSON.readTree(reasons)) {
      List<String> spans = new ArrayList<>();
      it.get("spans").forEach(span -> spans.add(span.get(0) + "-" + span.get(1)));
      findings.add(
          it.get("rule").asText()
              + " "
              + it.get("band").asText()
              + " "
              + it.get("confidence").asDouble()
              + " "
              + spans
              + " "
              + it.get("matched").asText()
              + " "
              + texts(it.get("transforms"))
              + " "
              + texts(it.get("exceptions")));
    }
    return findings;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}
