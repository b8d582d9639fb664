package moothall.escalation.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.escalation.domain.Capabilities;
import org.junit.jupiter.api.Test;

final class PlatformBeansTest {

  @Test
  void hidesOnlyWhereThePlatformCanAndSomebodyAsksIt() {
    PlatformBeans beans = new PlatformBeans();
    Capabilities capabilities = beans.capabilities(beans.platforms());

    assertThat(capabilities.of("website").hides()).isTrue();
    assertThat(capabilities.of("facebook").hides()).isTrue();
    assertThat(capabilities.of("file").hides()).isFalse();
    assertThat(capabilities.of("mastodon").hides()).isFalse();
    assertThat(capabilities.of("telegraph").hides()).isFalse();
  }
}
