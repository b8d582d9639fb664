package moothall.ingest.publishing;

import java.util.List;
import moothall.service.tracing.Step;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Comments on their way into Kafka, which has all of them or none that counts. */
public final class Passage implements AutoCloseable {

  private final List<Crossing> crossings;
  private String outcome = "not-acknowledged";

  Passage(List<Crossing> crossings) {
    this.crossings = crossings;
  }

  /** One of them, and the steps of its trace that end when it is there. */
  record Crossing(ProducerRecord<byte[], byte[]> record, Step receiving, Step producing) {}

  public List<ProducerRecord<byte[], byte[]>> records() {
    return crossings.stream().map(Crossing::record).toList();
  }

  public void acknowledged() {
    outcome = "acknowledged";
  }

  @Override
  public void close() {
    for (Crossing crossing : crossings) {
      crossing.producing().ended(outcome).close();
      crossing.receiving().ended(outcome).close();
    }
  }
}
