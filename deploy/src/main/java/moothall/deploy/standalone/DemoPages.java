package moothall.deploy.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.deploy.simulator.channels.TownChannel;
import moothall.deploy.simulator.channels.TownChannels;

/**
 * The pages of the demo's town: registered, with secrets of their own, and found where they are
 * simulated. No secret of a council's own is touched, but while the demo runs nothing is asked of
 * the platforms that it simulates.
 */
record DemoPages(Home home, Ports ports) {

  private static final String WEBSITE = "demo-pages.yaml";

  /** Writes the register of the town and the channels' secrets anew. */
  void arrange() {
    try {
      List<String> entries = new ArrayList<>();
      entries.add(
          Home.resource(WEBSITE).replace("{town}", "http://127.0.0.1:" + ports.town()).strip());
      for (TownChannel channel : TownChannels.all()) {
        entries.add(entry(channel));
        for (Map.Entry<String, String> secret : channel.secrets().entrySet()) {
          home.keepSecret(secret.getKey(), secret.getValue());
        }
      }
      Files.writeString(home.demoPages(), String.join("\n", entries) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the demo cannot be prepared in " + home.folder() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Without the demo its pages are nobody's: they stay in the register, suspended, so that nothing
   * asks or acts at the real platforms under the ids that were invented for them.
   */
  void retire() {
    try {
      if (Files.exists(home.demoPages())) {
        String register = Files.readString(home.demoPages());
        Files.writeString(
            home.demoPages(), register.replace("status: APPROVED", "status: SUSPENDED"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the pages of an earlier demo cannot be suspended in "
              + home.demoPages()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** What every service must be told; each reads its own. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    for (int i = 0; i < TownChannels.all().size(); i++) {
      URI address = URI.create("http://127.0.0.1:" + ports.channel(i));
      settings.putAll(TownChannels.all().get(i).settings(address));
    }
    // The demo's residents write more in an hour than a town's in a day.
    settings.put("moothall.escalation.brakes.daily-per-page", 100_000);
    settings.put("moothall.escalation.brakes.daily-in-all", 100_000);
    settings.put("moothall.escalation.brakes.rate-floor", 2_000);
    return settings;
  }

  private static String entry(TownChannel channel) {
    return """
      - id: %s
        council: ambermere
        platform: %s
        account: "%s"
        name: Ambermere Borough Council
        mode: ENFORCE
        status: APPROVED
        approved-by: demo
        secret: %s\
    """
        .formatted(
            channel.pageId(),
            channel.platform(),
            channel.account(),
            channel.secret(TownChannel.TOKEN));
  }
}
