package moothall.deploy.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moothall.deploy.simulator.channels.TownChannels;

/**
 * The fixed loopback ports of one standalone Moothall, counted from one base.
 *
 * @param base the console's port; the others follow within 20
 */
public record Ports(int base) {

  public static final int DEFAULT_BASE = 7400;

  public Ports {
    if (base < 1024 || base > 65_500) {
      throw new IllegalArgumentException("port base: " + base + " (expected: 1024 to 65500)");
    }
  }

  public int console() {
    return base;
  }

  public int ingest() {
    return base + 1;
  }

  public int moderation() {
    return base + 2;
  }

  public int town() {
    return base + 5;
  }

  public int kafka() {
    return base + 10;
  }

  public int kafkaController() {
    return base + 11;
  }

  public int registry() {
    return base + 12;
  }

  public int postgres() {
    return base + 13;
  }

  /**
   * The simulated platform at this place of {@link TownChannels}, of which there are six at most.
   */
  public int channel(int place) {
    if (place < 0 || place > 5) {
      throw new IllegalArgumentException("channel: " + place + " (expected: 0 to 5)");
    }
    return base + 14 + place;
  }

  /** One sentence for every port that somebody else has; empty if all are free. */
  List<String> taken(boolean withTown) {
    Map<String, Integer> needed = new LinkedHashMap<>();
    needed.put("the console", console());
    needed.put("ingest", ingest());
    needed.put("moderation", moderation());
    needed.put("Kafka", kafka());
    needed.put("Kafka's controller", kafkaController());
    needed.put("the schema registry", registry());
    if (withTown) {
      needed.put("the demo town", town());
      for (int i = 0; i < TownChannels.all().size(); i++) {
        needed.put("the simulated " + TownChannels.all().get(i).name(), channel(i));
      }
    }
    return needed.entrySet().stream()
        .filter(port -> isTaken(port.getValue()))
        .map(port ->
            "port " + port.getValue() + " for " + port.getKey() + " is taken by another program")
        .toList();
  }

  private static boolean isTaken(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
