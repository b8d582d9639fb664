package moothall.deploy.standalone;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.deploy.database.EmbeddedDatabase;

/**
 * What the standalone process tells each service about where the engines are and where its files
 * belong.
 *
 * @param host where the services answer; the engines and whatever is simulated stay on loopback
 */
record Settings(Home home, Ports ports, boolean demo, String host) {

  private static final String LOOPBACK = "http://127.0.0.1:";

  Map<String, Object> of(String service) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.host", host);
    settings.put("moothall.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
    settings.put("moothall.kafka.registry-url", LOOPBACK + ports.registry());
    settings.put("moothall.kafka.standalone", true);
    settings.put("moothall.kafka.instance", "standalone");
    settings.put("moothall.secrets-dir", home.secrets().toString());
    settings.put("moothall.disk.folder", home.folder().toString());
    if (demo) {
      settings.putAll(new DemoPages(home, ports).settings());
    }
    switch (service) {
      case "ingest" -> ingest(settings);
      case "moderation" -> moderation(settings);
      case "escalation" -> escalation(settings);
      case "town" -> town(settings);
      default ->
          throw new IllegalArgumentException("service: " + service + " (expected: one of ours)");
    }
    return settings;
  }

  private void ingest(Map<String, Object> settings) {
    settings.put("micronaut.server.port", ports.ingest());
    List<String> files =
        Files.exists(home.demoPages())
            ? List.of(home.pages().toString(), home.demoPages().toString())
            : List.of(home.pages().toString());
    settings.put("moothall.ingest.pages-files", files);
  }

  private void moderation(Map<String, Object> settings) {
    settings.put("micronaut.server.port", ports.moderation());
    settings.put("moothall.moderation.state-dir", home.streams().toString());
    if (Files.isDirectory(home.candidate())) {
      settings.put("moothall.moderation.candidate", home.candidate().toString());
    }
  }

  private void escalation(Map<String, Object> settings) {
    settings.put("micronaut.server.port", ports.console());
    settings.put(
        "moothall.escalation.jdbc-url",
        "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres");
    settings.put("moothall.escalation.user", EmbeddedDatabase.SERVICE_ROLE);
    settings.put("moothall.escalation.owner", EmbeddedDatabase.OWNER);
    settings.put("moothall.escalation.copying.ingest-url", LOOPBACK + ports.ingest());
    settings.put("moothall.escalation.watch.ingest", LOOPBACK + ports.ingest());
    settings.put("moothall.escalation.watch.moderation", LOOPBACK + ports.moderation());
    settings.put("moothall.escalation.accounts-file", home.accounts().toString());
    settings.put("moothall.escalation.first-run-file", home.firstRun().toString());
    settings.put("moothall.escalation.checkpoints.folder", home.checkpoints().toString());
  }

  private void town(Map<String, Object> settings) {
    settings.put("micronaut.server.port", ports.town());
    settings.put("moothall.town.ingest-url", LOOPBACK + ports.ingest());
    settings.put("moothall.town.console-url", LOOPBACK + ports.console());
    settings.put("moothall.town.data-dir", home.town().toString());
    settings.put("moothall.town.channel-port", ports.channel(0));
  }
}
