package moothall.deploy.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SchemaRegistryStartTest {

  /** Port 1 is nobody's. */
  private static final String NOBODY = "127.0.0.1:1";

  @Test
  void failsClearlyIfThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> SchemaRegistry.start(NOBODY, taken.getLocalPort()))
          .isInstanceOf(RegistryUnusableException.class)
          .hasMessageContaining(":" + taken.getLocalPort())
          .hasMessageContaining("expected");
    }
  }

  @Test
  void failsClearlyIfKafkaDoesNotAnswer() {
    assertThatThrownBy(() -> SchemaRegistry.start(NOBODY, 0, Duration.ofSeconds(1)))
        .isInstanceOf(RegistryUnusableException.class)
        .hasMessageContaining(NOBODY)
        .hasMessageContaining("expected: a running broker");
  }
}
