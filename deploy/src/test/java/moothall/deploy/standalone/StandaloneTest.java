package moothall.deploy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import moothall.deploy.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {

  @TempDir Path folder;
  private final Ports ports = FreePorts.find();

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (ServerSocket somebody =
        new ServerSocket(ports.ingest(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(folder.resolve("home")))
          .isInstanceOf(StartFailedException.class)
          .hasMessageContaining("port " + somebody.getLocalPort() + " for ingest is taken")
          .hasMessageContaining("--port-base");
    }
  }

  @Test
  void namesTheDatabasePortThatIsTaken() throws IOException {
    try (ServerSocket somebody =
        new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(folder.resolve("home")))
          .hasMessageContaining("port " + somebody.getLocalPort() + " for PostgreSQL is taken");
    }
  }

  @Test
  void refusesADiskWithoutRoom() {
    System.setProperty("moothall.disk.least-free", Long.toString(Long.MAX_VALUE));
    try {
      assertThatThrownBy(() -> start(folder.resolve("home")))
          .isInstanceOf(StartFailedException.class)
          .hasMessageContaining("MiB free (expected: ")
          .hasMessageContaining("moothall.disk.least-free");
    } finally {
      System.clearProperty("moothall.disk.least-free");
    }
  }

  @Test
  void refusesASecondMoothallOnTheSameHome() {
    Home home = new Home(folder.resolve("home"));
    home.prepare();
    try (HomeLock held = HomeLock.take(home)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> start(home.folder()))
          .hasMessageContaining("another Moothall is running on");
    }
  }

  @Test
  void keepsSecretsToTheirOwner() throws IOException {
    Home home = new Home(folder.resolve("home"));

    home.prepare();

    Path token = home.secrets().resolve("ingest.file-token");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(token).strip()).hasSize(64);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
        .isEqualTo("rwx------");
  }

  private void start(Path home) {
    Standalone.start(new Home(home), ports, false, (what, time) -> {}).close();
  }
}
