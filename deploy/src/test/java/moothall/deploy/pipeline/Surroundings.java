package moothall.deploy.pipeline;

import moothall.schemas.KafkaConnection;

/** A whole Moothall with its engines, wherever they run, as somebody outside reaches it. */
interface Surroundings extends AutoCloseable {

  /** The one secret of the page {@code town}. */
  byte[] secret();

  /** The callback side of the page {@code town}. */
  StubWebsite website();

  /** Kafka and the registry. */
  KafkaConnection kafka();

  /** Escalation's database, with who is asking. */
  String jdbcUrl();

  /** The port of this machine on which ingest answers. */
  int ingest();

  /** Ends all three services as an operator does, and starts them again on what they left. */
  void restart() throws Exception;

  @Override
  void close();
}
