package moothall.deploy.pipeline;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The suite on the engines that standalone brings. */
class EmbeddedPipelineTest extends PipelineSuite {

  @TempDir static Path folder;

  @Override
  Surroundings surroundings() throws Exception {
    return new EmbeddedSurroundings(folder);
  }
}
