package moothall.bench.webhook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import moothall.bench.engines.Engines;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The same records in the same batches, made beforehand, and nothing else: what Kafka costs. */
final class BareProducer implements AutoCloseable {

  private final Producer<byte[], byte[]> producer;
  private final Work work;

  BareProducer(Engines engines) {
    this.work = new Work(engines.serdes());
    this.producer =
        new KafkaProducer<>(
            engines.kafka().producer("bench-bare"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Comments a second until the last is acknowledged. */
  double send(List<Batches.Delivery> deliveries, int senders) throws InterruptedException {
    List<List<ProducerRecord<byte[], byte[]>>> ready = new ArrayList<>();
    deliveries.forEach(it -> ready.add(work.records(work.events(work.readings(it)))));
    Iterator<List<ProducerRecord<byte[], byte[]>>> next = ready.iterator();
    return Senders.rate(deliveries, senders, () -> _ -> send(taken(next)));
  }

  private static List<ProducerRecord<byte[], byte[]>> taken(
      Iterator<List<ProducerRecord<byte[], byte[]>>> next) {
    synchronized (next) {
      return next.next();
    }
  }

  private void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
    for (ProducerRecord<byte[], byte[]> record : records) {
      sent.add(producer.send(record));
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
