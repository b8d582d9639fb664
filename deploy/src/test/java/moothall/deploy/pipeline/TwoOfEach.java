package moothall.deploy.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;

/** Two instances of each service, every one a process that can be stopped, killed and restarted. */
final class TwoOfEach implements AutoCloseable {

  /**
   * One of them.
   *
   * @param place 0 or 1
   */
  record Instance(String service, int place) {

    @Override
    public String toString() {
      return service + " " + (place + 1);
    }
  }

  private static final List<String> SERVICES = List.of("moderation", "escalation", "ingest");

  private final Path folder;
  private final List<Ports> ports;
  private final Home home;
  private final Map<String, String> common;
  private final Map<Instance, Command> running = new LinkedHashMap<>();

  /** Each place has the ports of a standalone Moothall for its services. */
  TwoOfEach(Path folder, List<Ports> ports, Home home, Map<String, String> common) {
    this.folder = folder;
    this.ports = List.copyOf(ports);
    this.home = home;
    this.common = Map.copyOf(common);
  }

  List<Instance> all() {
    List<Instance> all = new ArrayList<>();
    for (String service : SERVICES) {
      for (int place = 0; place < ports.size(); place++) {
        all.add(new Instance(service, place));
      }
    }
    return all;
  }

  void startAll() throws Exception {
    for (Instance each : all()) {
      begin(each);
    }
    for (Command each : running.values()) {
      each.awaitSaying(" is ready");
    }
  }

  private void begin(Instance instance) throws Exception {
    running.put(
        instance, Command.start(folder, environment(instance), "serve", instance.service()));
  }

  void start(Instance instance) throws Exception {
    begin(instance);
    process(instance).awaitSaying(" is ready");
  }

  Command process(Instance instance) {
    Command command = running.get(instance);
    if (command == null) {
      throw new IllegalArgumentException(instance + " (expected: one that was started)");
    }
    return command;
  }

  private Map<String, String> environment(Instance instance) {
    Ports own = ports.get(instance.place());
    int port =
        switch (instance.service()) {
          case "ingest" -> own.ingest();
          case "moderation" -> own.moderation();
          default -> own.console();
        };
    Map<String, String> environment = new HashMap<>(common);
    environment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    environment.put("MOOTHALL_SECRETS_DIR", home.secrets().toString());
    environment.put("MOOTHALL_INGEST_PAGES_FILES", home.pages().toString());
    environment.put("MOOTHALL_MODERATION_STATE_DIR", home.streams() + "-" + instance.place());
    environment.put("MOOTHALL_ESCALATION_ACCOUNTS_FILE", home.accounts().toString());
    environment.put("MOOTHALL_ESCALATION_FIRST_RUN_FILE", home.firstRun().toString());
    environment.put("MOOTHALL_ESCALATION_CHECKPOINTS_FOLDER", home.checkpoints().toString());
    environment.put(
        "MOOTHALL_ESCALATION_CHECKPOINTS_KEEP", Boolean.toString(instance.place() == 0));
    return environment;
  }

  @Override
  public void close() {
    running.values().forEach(Command::close);
  }
}
