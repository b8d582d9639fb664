package moothall.moderation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import moothall.moderation.verdict.Judge;

/** The policy as it is shipped, loaded once for the tests that need the real thing. */
public final class ShippedPolicy {

  public static final LocalDate DAY = LocalDate.of(2026, Month.NOVEMBER, 21);

  private static final LoadedPolicy LOADED =
      new PolicyLoader(PolicyFiles.shipped(), DAY).loadThoroughly();

  private ShippedPolicy() {}

  public static LoadedPolicy.Ready ready() {
    assertThat(LOADED)
        .withFailMessage(() -> ((LoadedPolicy.Unusable) LOADED).explanation())
        .isInstanceOf(LoadedPolicy.Ready.class);
    return (LoadedPolicy.Ready) LOADED;
  }

  public static Judge judge() {
    return judge(ready());
  }

  /** Without the encoder. */
  static LoadedPolicy.Ready rulesOnly() {
    return (LoadedPolicy.Ready) new PolicyLoader(PolicyFiles.shipped(), DAY).loadRulesOnly();
  }

  static Judge judge(LoadedPolicy.Ready policy) {
    return policy.judge((detector, bug) -> {
      throw new AssertionError(detector + " failed", bug);
    });
  }
}
