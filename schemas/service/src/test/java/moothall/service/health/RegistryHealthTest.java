package moothall.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RegistryHealthTest {

  @Test
  void isDegradedWhileNobodyAnswersAndWellAgainAfterwards() throws Exception {
    HttpServer registry =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext(
        "/",
        exchange -> {
          byte[] versions = "[1,2]".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, versions.length);
          exchange.getResponseBody().write(versions);
          exchange.close();
        });
    int port = registry.getAddress().getPort();
    try (ApplicationContext context = service(port)) {
      registry.start();
      HealthResult there = health(context);
      registry.stop(0);
      HealthResult away = health(context);

      assertThat(there.getStatus()).isEqualTo(HealthStatus.UP);
      assertThat(there.getDetails()).asString().contains("2 versions");
      assertThat(away.getStatus()).isEqualTo(Degraded.STATUS);
      assertThat(away.getStatus().getOperational()).contains(true);
      assertThat(away.getDetails()).asString().contains("does not answer");
    }
  }

  @Test
  void isDegradedInTimeWhileARegistryIsReachedAndNeverAnswers() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        ApplicationContext context = service(silent.getLocalPort())) {
      HealthResult health = health(context);

      assertThat(health.getStatus()).isEqualTo(Degraded.STATUS);
      assertThat(health.getDetails()).asString().contains("does not answer within 2 s");
    }
  }

  private static ApplicationContext service(int registryPort) {
    return ApplicationContext.run(
        Map.of(
            "micronaut.server.port",
            -1,
            "moothall.kafka.bootstrap-servers",
            "127.0.0.1:1",
            "moothall.kafka.registry-url",
            "http://127.0.0.1:" + registryPort));
  }

  private static HealthResult health(ApplicationContext context) throws Exception {
    Answers answers = new Answers();
    context.getBean(RegistryHealth.class).getResult().subscribe(answers);
    return answers.all().get(20, TimeUnit.SECONDS).getFirst();
  }
}
