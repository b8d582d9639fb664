package moothall.escalation.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.checkpoints.CouncilStanding.Refused;
import moothall.escalation.checkpoints.CouncilStanding.VouchedFor;
import moothall.escalation.evidence.Damage;
import moothall.escalation.evidence.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random attacks on the evidence by a superuser of the real database. {@code -Dmoothall.attacks}
 * and {@code -Dmoothall.clean-runs} say how many, {@code -Dmoothall.seed} repeats a run.
 */
final class TamperEvidenceTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final int ATTACKS = Integer.getInteger("moothall.attacks", 65);
  private static final int CLEAN_RUNS = Integer.getInteger("moothall.clean-runs", 100);
  private static final long SEED = Long.getLong("moothall.seed", 20_261_122L);

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
  void findsAndLocatesEveryAttack() throws IOException {
    List<Attack> attacks = List.copyOf(EnumSet.allOf(Attack.class));
    Map<Attack, Integer> found = new EnumMap<>(Attack.class);
    Map<Attack, Integer> unnoticedWithout = new EnumMap<>(Attack.class);
    for (int i = 0; i < ATTACKS; i++) {
      Attack attack = attacks.get(i % attacks.size());
      SplittableRandom random = new SplittableRandom(SEED + i);
      String run = attack + " with seed " + (SEED + i);
      long vouched = chain.grow(random);
      long length = chain.length();
      byte[] checkpoints = Files.readAllBytes(chain.file(".checkpoints"));
      long[] first = {0};

      chain.asSuperuser(
          superuser -> first[0] = attack.on(superuser, new Attack.Target(length, vouched, random)));

      assertThat(chain.restart())
          .as(run)
          .isInstanceOfSatisfying(
              Refused.class, it -> assertThat(it.found().seq()).as(run).isEqualTo(first[0]));
      assertThat(Files.readAllBytes(chain.file(".checkpoints"))).as(run).isEqualTo(checkpoints);
      if (attack.isInTheExport()) {
        assertThat(chain.offline().exit()).as(run).isEqualTo(1);
        assertThat(chain.offline().said())
            .as(run)
            .contains("NOT VERIFIED: ambermere, entry " + first[0] + ":");
      }
      found.merge(attack, 1, Integer::sum);
      if (chain.withoutCheckpoints() instanceof Verification.Sound) {
        // Of a chain that is gone there is not even an export.
        assertThat(chain.offlineWithoutCheckpoints().exit())
            .as(run)
            .isEqualTo(attack == Attack.ROLL_BACK && first[0] == 1 ? 1 : 0);
        unnoticedWithout.merge(attack, 1, Integer::sum);
      }
      chain.clear();
    }

    assertThat(found.values().stream().mapToInt(it -> it).sum()).isEqualTo(ATTACKS);
    assertThat(found).containsOnlyKeys(Attack.values());
    found.keySet().removeIf(attack -> !attack.leavesASoundChain());
    assertThat(unnoticedWithout).as("unnoticed without checkpoints").isEqualTo(found);
  }

  @Test
  void raisesNoFalseAlarm() {
    int clean = 0;
    for (int i = 0; i < CLEAN_RUNS; i++) {
      SplittableRandom random = new SplittableRandom(SEED - 1 - i);
      chain.grow(random);

      assertThat(chain.restart()).isEqualTo(new VouchedFor(chain.length()));
      assertThat(chain.offline().exit()).isZero();
      assertThat(chain.withoutCheckpoints()).isInstanceOf(Verification.Sound.class);
      clean++;
      chain.clear();
    }
    assertThat(clean).isEqualTo(CLEAN_RUNS).isPositive();
  }

  @Test
  void tellsTheFourKindsApart() {
    Map<Attack, Damage> kinds =
        Map.of(
            Attack.SWAP_PAYLOADS, Damage.ENTRY_ALTERED,
            Attack.DELETE, Damage.ENTRY_MISSING,
            Attack.DELETE_AND_CLOSE_THE_GAP, Damage.ENTRY_MISSING,
            Attack.TRUNCATE_THE_END, Damage.ENTRY_MISSING,
            Attack.INSERT, Damage.ENTRY_ADDED,
            Attack.REORDER, Damage.ENTRY_MOVED,
            Attack.ROLL_BACK, Damage.ROLLED_BACK,
            Attack.REWRITE, Damage.CHAIN_REWRITTEN);
    kinds.forEach((attack, damage) -> {
      chain.seal(9);
      chain.checkpoint();
      chain.asSuperuser(
          superuser -> attack.on(superuser, new Attack.Target(9, 8, new SplittableRandom(SEED))));

      assertThat(chain.restart())
          .as(attack.name())
          .isInstanceOfSatisfying(
              Refused.class, it -> assertThat(it.found().damage()).isEqualTo(damage));
      assertThat(chain.offline().said()).contains(": " + damage.words() + ": ");
      chain.clear();
    });
  }
}
