package moothall.deploy.registry;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import moothall.schemas.KafkaConnection;

/**
 * The running registry. Whatever it has answered to a registration is in Kafka, acknowledged by all
 * in-sync replicas; it keeps nothing else.
 */
public final class SchemaRegistry implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String LOOPBACK = "127.0.0.1";

  private final SchemaLog log;
  private final RegistryHttp http;

  private SchemaRegistry(SchemaLog log, RegistryHttp http) {
    this.log = log;
    this.http = http;
  }

  /**
   * Listens on the loopback address once everything in {@code _schemas} has been read.
   *
   * @param bootstrapServers the broker, host:port
   * @param port where to listen; 0 for any free port
   * @throws RegistryUnusableException if the port is taken, Kafka does not answer within 15
   *     seconds, or the topic is not what a registry needs
   */
  public static SchemaRegistry start(String bootstrapServers, int port) {
    return start(bootstrapServers, port, PATIENCE);
  }

  static SchemaRegistry start(String bootstrapServers, int port, Duration patience) {
    return start(
        KafkaConnection.local(bootstrapServers, "http://" + LOOPBACK),
        new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port),
        patience);
  }

  /**
   * The same on a Kafka that may ask who signs in, for services on other machines. It asks nobody
   * who they are: whoever reaches the address may write schemas.
   *
   * @throws RegistryUnusableException as above
   */
  public static SchemaRegistry start(KafkaConnection kafka, InetSocketAddress address) {
    return start(kafka, address, PATIENCE);
  }

  private static SchemaRegistry start(
      KafkaConnection kafka, InetSocketAddress address, Duration patience) {
    RegistryHttp http = RegistryHttp.bind(address);
    try {
      SchemaStore store = new SchemaStore();
      SchemaLog log = SchemaLog.open(kafka, store::apply, patience);
      Registrar registrar = new Registrar(store, log);
      http.serve(new SubjectRoutes(store, registrar), new PolicyRoutes(store, registrar));
      return new SchemaRegistry(log, http);
    } catch (RuntimeException e) {
      http.close();
      throw e;
    }
  }

  /** The base address that clients are given as {@code schema.registry.url}. */
  public String url() {
    return http.url();
  }

  @Override
  public void close() {
    http.close();
    log.close();
  }
}
