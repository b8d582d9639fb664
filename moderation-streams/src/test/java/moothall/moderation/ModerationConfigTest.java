package moothall.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModerationConfigTest {

  @Test
  void namesTheLineOfThePolicyAsAllTransactionsOfTheServiceAreNamed() {
    var config = new ModerationConfig("state", null, null, null, "amber-moderation", 2);

    assertThat(config.publicationLine()).isEqualTo("amber-moderation-policies");
  }
}
