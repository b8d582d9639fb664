package moothall.service;

import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moothall.service.health.DiskConfig;
import org.jspecify.annotations.Nullable;

/**
 * What a service would be told if it were started now, without starting any of it: for commands
 * that look after the same Kafka, registry and database.
 */
public final class ServiceSettings {

  private final String service;
  private final Environment environment;

  private ServiceSettings(String service, Environment environment) {
    this.service = service;
    this.environment = environment;
  }

  /** Its defaults, the environment and the system properties; {@code overrides} win over all. */
  public static ServiceSettings of(String service, Map<String, Object> overrides) {
    Environment environment = ServiceContext.builder(service, overrides).build().getEnvironment();
    environment.start();
    return new ServiceSettings(service, environment);
  }

  public String service() {
    return service;
  }

  public Optional<String> find(String setting) {
    return environment.getProperty(setting, String.class).filter(value -> !value.isBlank());
  }

  /** Whether somebody gave the setting another value than the service has by itself. */
  public boolean isChosen(String setting) {
    @Nullable Object own = ServiceContext.defaults(service).get(setting);
    return find(setting).filter(value -> own == null || !value.equals(own.toString())).isPresent();
  }

  /** The value of a setting that a service cannot be without. */
  public String get(String setting) {
    return find(setting)
        .orElseThrow(() ->
            new IllegalStateException(
                "the setting "
                    + setting
                    + " is missing (expected: a value; docs/configuration.md says which)"));
  }

  public Secrets secrets() {
    return new Secrets(Path.of(find("moothall.secrets-dir").orElse("secrets")));
  }

  public DiskConfig disk() {
    return new DiskConfig(
        Path.of(find("moothall.disk.folder").orElse(".")),
        environment
            .getProperty("moothall.disk.least-free", Long.class)
            .orElse(Long.parseLong(DiskConfig.LEAST_FREE)));
  }

  public KafkaConfig kafka() {
    Map<String, String> security = new HashMap<>();
    environment
        .getProperties(KafkaConfig.PREFIX + ".security", StringConvention.RAW)
        .forEach((key, value) -> security.put(key, value.toString()));
    return new KafkaConfig(
        get(KafkaConfig.PREFIX + ".bootstrap-servers"),
        get(KafkaConfig.PREFIX + ".registry-url"),
        is("tls"),
        find(KafkaConfig.PREFIX + ".trusted").map(Path::of).orElse(null),
        kafka("user"),
        find(KafkaConfig.PREFIX + ".password-name").orElse(KafkaConfig.PASSWORD_NAME),
        kafka("registry-user"),
        find(KafkaConfig.PREFIX + ".registry-password-name")
            .orElse(KafkaConfig.REGISTRY_PASSWORD_NAME),
        security,
        kafka("instance"),
        is("standalone"),
        Integer.parseInt(find(KafkaConfig.PREFIX + ".replicas").orElse(KafkaConfig.REPLICAS)));
  }

  private boolean is(String name) {
    return environment.getProperty(KafkaConfig.PREFIX + "." + name, Boolean.class).orElse(false);
  }

  private @Nullable String kafka(String name) {
    return find(KafkaConfig.PREFIX + "." + name).orElse(null);
  }
}
