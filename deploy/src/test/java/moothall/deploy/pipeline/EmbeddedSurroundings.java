package moothall.deploy.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import moothall.deploy.FreePorts;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.schemas.KafkaConnection;

/** Standalone: the engines and the services in this process, PostgreSQL beside it. */
final class EmbeddedSurroundings implements Surroundings {

  private final Ports ports = FreePorts.find();
  private final StubWebsite website;
  private final Home home;
  private Standalone standalone;

  EmbeddedSurroundings(Path folder) throws Exception {
    this.website = new StubWebsite(secret());
    this.home = TownHome.prepare(folder.resolve("home"), website, secret());
    this.standalone = start();
  }

  private Standalone start() {
    return Standalone.start(home, ports, false, (what, time) -> {});
  }

  @Override
  public byte[] secret() {
    return "a secret of the town in one process".getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public StubWebsite website() {
    return website;
  }

  @Override
  public KafkaConnection kafka() {
    return KafkaConnection.local(
        "127.0.0.1:" + ports.kafka(), "http://127.0.0.1:" + ports.registry());
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres?user=postgres";
  }

  @Override
  public int ingest() {
    return ports.ingest();
  }

  @Override
  public void restart() {
    standalone.close();
    standalone = start();
  }

  @Override
  public void close() {
    standalone.close();
    website.close();
  }
}
