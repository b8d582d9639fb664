package moothall.escalation.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.checkpoints.CouncilStanding.Refused;
import moothall.escalation.checkpoints.CouncilStanding.Unusable;
import moothall.escalation.checkpoints.CouncilStanding.VouchedFor;
import moothall.escalation.evidence.Damage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointKeeperTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final int WRITERS = 8;

  @TempDir private Path folder = Path.of("");
  private ChainUnderAttack chain;

  @BeforeEach
  void takesAnEmptyChain() {
    chain = new ChainUnderAttack(SERVICE, folder.resolve("checkpoints"));
    chain.clear();
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void addsToItsFilesAndOnlyWhenSomethingIsNew() throws IOException {
    chain.seal(3);
    assertThat(chain.checkpoint()).isEqualTo(new VouchedFor(3));
    String first = Files.readString(chain.file(".checkpoints"));

    chain.checkpoint();
    assertThat(Files.readString(chain.file(".checkpoints"))).isEqualTo(first);

    chain.seal(1);
    assertThat(chain.checkpoint()).isEqualTo(new VouchedFor(4));
    assertThat(Files.readString(chain.file(".checkpoints"))).startsWith(first + "\n");
    assertThat(Files.size(chain.file(".leaves"))).isEqualTo(4 * 32);
  }

  @Test
  void refusesARollbackAtOnceAndStaysRefusing() throws IOException {
    chain.seal(6);
    chain.checkpoint();
    byte[] before = Files.readAllBytes(chain.file(".checkpoints"));
    attack(Attack.ROLL_BACK);

    assertThat(chain.checkpoint())
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.found().damage()).isEqualTo(Damage.ROLLED_BACK));
    chain.seal(9);
    assertThat(chain.checkpoint()).isInstanceOf(Refused.class);
    assertThat(Files.readAllBytes(chain.file(".checkpoints"))).isEqualTo(before);
  }

  @Test
  void refusesARewriteAtOnceAndNamesWhereItBegins() {
    chain.seal(6);
    chain.checkpoint();
    attack(Attack.REWRITE);

    assertThat(chain.checkpoint())
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.found().damage()).isEqualTo(Damage.CHAIN_REWRITTEN));
  }

  @Test
  void noticesThatARolledBackChainWentOnWithOtherEntries() {
    chain.seal(6);
    chain.checkpoint();
    attack(Attack.ROLL_BACK);
    chain.seal(9);

    assertThat(chain.restart()).isInstanceOf(Refused.class);
    assertThat(chain.offline().exit()).isEqualTo(1);
  }

  @Test
  void goesOnAfterAWriteThatWasCutShort() throws IOException {
    chain.seal(3);
    chain.checkpoint();
    append(".leaves", "half a ha");
    append(".checkpoints", "\nmoothall.example/evidence/amber");
    chain.seal(2);

    assertThat(chain.restart()).isEqualTo(new VouchedFor(5));
    assertThat(chain.offline().exit()).isZero();
  }

  @Test
  void goesOnAfterAFirstWriteThatWasCutShort() throws IOException {
    append(".leaves", "half a ha");
    append(".checkpoints", "moothall.example/evid");
    chain.seal(2);

    assertThat(chain.restart()).isEqualTo(new VouchedFor(2));
    assertThat(chain.offline().exit()).isZero();
  }

  @Test
  void reliesOnNoFilesThatSomebodyWasAt() throws IOException {
    chain.seal(3);
    chain.checkpoint();
    chain.seal(3);
    chain.checkpoint();
    String checkpoints = Files.readString(chain.file(".checkpoints"));
    byte[] leaves = Files.readAllBytes(chain.file(".leaves"));

    Files.writeString(chain.file(".checkpoints"), checkpoints.replace("\n3\n", "\n2\n"));
    assertThat(chain.restart().words()).contains("checkpoint 1: no key");
    Files.writeString(chain.file(".checkpoints"), checkpoints.replaceFirst("\n\n", "\n"));
    assertThat(chain.restart()).isInstanceOf(Unusable.class);
    Files.delete(chain.file(".checkpoints"));
    assertThat(chain.restart().words()).contains("is gone");
    Files.writeString(chain.file(".checkpoints"), checkpoints);
    Files.write(chain.file(".leaves"), new byte[leaves.length]);
    assertThat(chain.restart().words()).contains("does not have the root");
    Files.write(chain.file(".leaves"), leaves);

    assertThat(chain.restart()).isEqualTo(new VouchedFor(6));
  }

  @Test
  void reliesOnNoCheckpointsOfAnotherKey() {
    chain.seal(3);
    chain.checkpoint();
    ChainUnderAttack other =
        new ChainUnderAttack(SERVICE, folder.resolve("elsewhere").resolve("checkpoints"));
    other.checkpoint();
    move(chain.file(".checkpoints"), other.file(".checkpoints"));

    assertThat(other.restart()).isInstanceOf(Unusable.class);
  }

  @Test
  void keepsUpWithEightWriters() throws ExecutionException, InterruptedException {
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "website:town-news:w" + writer + "-";
        writers.add(
            threads.submit(() -> {
              for (int i = 0; i < 25; i++) {
                chain.seal(name + i);
              }
            }));
      }
      boolean busy = true;
      while (busy) {
        busy = !writers.stream().allMatch(Future::isDone);
        assertThat(chain.round()).allMatch(VouchedFor.class::isInstance);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    assertThat(chain.restart()).isEqualTo(new VouchedFor(WRITERS * 25));
    assertThat(chain.offline().exit()).isZero();
  }

  private void attack(Attack attack) {
    chain.asSuperuser(
        superuser -> attack.on(superuser, new Attack.Target(6, 6, new SplittableRandom(11))));
  }

  private void append(String ending, String text) throws IOException {
    Files.write(
        chain.file(ending),
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static void move(Path from, Path to) {
    try {
      Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
