package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;

/**
 * The suite on Kafka and PostgreSQL in containers, with the images of the product. Not part of an
 * ordinary run ({@code ./moothall containers}); fails where no engine answers.
 */
@Tag("containers")
class ContainerPipelineTest extends PipelineSuite {

  @TempDir static Path folder;

  @Override
  Surroundings surroundings() throws Exception {
    return ContainerSurroundings.start(folder);
  }

  private List<GenericContainer<?>> services() {
    return ((ContainerSurroundings) here()).services();
  }

  @Test
  void runsEachServiceAsNobodyInParticularOnARootThatIsNotWritten() throws Exception {
    for (GenericContainer<?> service : services()) {
      String name = service.getDockerImageName();
      assertThat(service.execInContainer("id", "-u").getStdout().strip())
          .as(name)
          .isEqualTo("10001");
      assertThat(service.execInContainer("touch", "/opt/moothall/written").getStderr())
          .as(name)
          .contains("Read-only file system");
      assertThat(service.execInContainer("touch", "/data/written", "/tmp/written").getExitCode())
          .as(name)
          .isZero();
      InspectContainerResponse state = service.getCurrentContainerInfo();
      assertThat(state.getState().getHealth().getStatus()).as(name).isEqualTo("healthy");
      assertThat(state.getConfig().getUser()).as(name).isEqualTo("10001:10001");
    }
    assertThat(services()).hasSize(3);
  }

  @Test
  void startsStandaloneInOneContainer() throws Exception {
    try (GenericContainer<?> standalone = Images.standalone()) {
      standalone.start();

      Await.until(
          "it says so", Duration.ofMinutes(1), () -> standalone.getLogs().contains("Ready in"));
      assertThat(standalone.execInContainer("ls", "/data").getStdout())
          .contains("first-run.txt", "kafka", "postgres");
    }
  }
}
