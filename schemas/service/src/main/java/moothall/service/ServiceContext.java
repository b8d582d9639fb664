package moothall.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.schemas.TrustedEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One service in an application context of its own, so that the standalone process can hold all of
 * them and a cluster can run each by itself. The beans of a module are active only in the context
 * of its service (see the package-info files, which require {@code moothall.service}).
 */
public final class ServiceContext implements AutoCloseable {

  /**
   * Below environment variables and system properties, which an operator sets, and above nothing.
   */
  private static final int DEFAULTS_POSITION = -400;

  /** Longer than any page takes, and shorter than whoever stops processes is patient. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(ServiceContext.class);

  private final ApplicationContext context;

  private ServiceContext(ApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the service with its defaults from {@code /moothall-<name>.yml} on the class path.
   *
   * @param overrides settings that win over everything else; the standalone launcher's addresses
   *     and folders
   */
  public static ServiceContext start(String name, Map<String, Object> overrides) {
    TrustedEvents.declare();
    ApplicationContext context = builder(name, overrides).start();
    try {
      context.getBean(EmbeddedServer.class).start();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
    return new ServiceContext(context);
  }

  /** With none of its beans yet; for somebody who puts others into their place and starts it. */
  public static ApplicationContext unstarted(String name, Map<String, Object> overrides) {
    TrustedEvents.declare();
    return builder(name, overrides).build();
  }

  static ApplicationContextBuilder builder(String name, Map<String, Object> overrides) {
    Map<String, Object> settings = new HashMap<>(overrides);
    settings.put("moothall.service", name);
    settings.put("micronaut.application.name", "moothall-" + name);
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .propertySources(PropertySource.of("moothall-" + name, defaults(name), DEFAULTS_POSITION))
        .properties(settings);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Takes no request any more, answers those that it has, for some seconds, and ends. */
  @Override
  public void close() {
    if (context.isRunning()) {
      answerTheLast();
    }
    context.close();
  }

  private void answerTheLast() {
    context.getBean(Ending.class).begin();
    if (context.getBean(EmbeddedServer.class) instanceof GracefulShutdownCapable server) {
      try {
        server
            .shutdownGracefully()
            .toCompletableFuture()
            .get(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException | TimeoutException e) {
        LOG.info("the last requests are not waited for: {}", e.getClass().getSimpleName());
      }
    }
  }

  static Map<String, Object> defaults(String name) {
    String resource = "/moothall-" + name + ".yml";
    try (InputStream yaml = ServiceContext.class.getResourceAsStream(resource)) {
      if (yaml == null) {
        throw new IllegalStateException(
            "the class path has no " + resource + " (expected: the defaults of " + name + ")");
      }
      Map<String, Object> flat = new HashMap<>();
      flatten("", new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml), flat);
      return flat;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flatten(String prefix, Map<?, ?> nested, Map<String, Object> flat) {
    nested.forEach((key, value) -> {
      if (value instanceof Map<?, ?> inner) {
        flatten(prefix + key + ".", inner, flat);
      } else if (value != null) {
        flat.put(prefix + key, value);
      }
    });
  }
}
