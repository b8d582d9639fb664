package moothall.deploy.pipeline;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The images that deploy/images/build has built, and how somebody careful runs them. */
final class Images {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Images() {}

  static DockerImageName named(String name) {
    return DockerImageName.parse(
        Optional.ofNullable(System.getenv("MOOTHALL_IMAGE_PREFIX")).orElse("moothall/")
            + name
            + ":"
            + Optional.ofNullable(System.getenv("MOOTHALL_IMAGE_TAG"))
                .orElse(System.getProperty("moothall.version", "0.1.0-SNAPSHOT")));
  }

  /**
   * One of the product's images with a root that nobody writes to and no capability.
   *
   * @param council the register and the secrets, mounted to be read
   */
  static GenericContainer<?> careful(String name, Path council, Map<String, String> environment) {
    return readOnly(name, Bind.parse(council + ":/run/moothall:ro")).withEnv(environment);
  }

  /** The whole system, empty. */
  static GenericContainer<?> standalone() {
    return readOnly("standalone").waitingFor(new Healthy(PATIENCE));
  }

  private static GenericContainer<?> readOnly(String name, Bind... binds) {
    return new GenericContainer<>(named(name))
        .withTmpFs(Map.of("/tmp", "rw,exec,mode=1777,size=512m"))
        .withCreateContainerCmdModifier(command -> {
          HostConfig host =
              Optional.ofNullable(command.getHostConfig()).orElseGet(HostConfig::newHostConfig);
          host.withReadonlyRootfs(true)
              .withCapDrop(Capability.ALL)
              .withSecurityOpts(List.of("no-new-privileges"))
              .withBinds(binds);
          command.withHostConfig(host);
        })
        .withStartupTimeout(PATIENCE);
  }
}
