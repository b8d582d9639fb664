package moothall.deploy.pipeline;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until the image's own check says that the service is up. Unlike the strategy of the library
 * it gives up as soon as the container has ended, which says why.
 */
final class Healthy extends AbstractWaitStrategy {

  Healthy(Duration patience) {
    withStartupTimeout(patience);
  }

  @Override
  protected void waitUntilReady() {
    try {
      await(waitStrategyTarget.getContainerId(), startupTimeout);
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  static void await(String containerId, Duration patience) throws Exception {
    Await.until(
        "the container is healthy",
        patience,
        () -> {
          InspectContainerResponse.ContainerState state =
              DockerClientFactory.lazyClient().inspectContainerCmd(containerId).exec().getState();
          if (!Boolean.TRUE.equals(state.getRunning())) {
            throw new IllegalStateException(
                "the container has ended with status " + state.getExitCodeLong());
          }
          return Optional.ofNullable(state.getHealth())
              .filter(health -> "healthy".equals(health.getStatus()))
              .isPresent();
        });
  }
}
