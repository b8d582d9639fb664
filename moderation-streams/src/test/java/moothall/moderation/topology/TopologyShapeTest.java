package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moothall.moderation.RepositoryRoot;
import moothall.moderation.packs.ShippedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shape is a contract: stores and internal topics are named by it. Changing it needs a plan.
 */
class TopologyShapeTest {

  @TempDir Path state;

  @Test
  void namesEveryOperatorAndStore() {
    assertThat(description())
        .doesNotContain("KSTREAM-")
        .doesNotContain("KTABLE-")
        .contains("judge-comments");
  }

  @Test
  void isTheOneInTheDocuments() throws IOException {
    Path golden = RepositoryRoot.find().resolve("docs/topology.txt");

    assertThat(description().strip()).isEqualTo(Files.readString(golden).strip());
  }

  private String description() {
    try (var driver = new ModerationDriver(ShippedPolicy.judge(), state)) {
      return driver.description();
    }
  }
}
