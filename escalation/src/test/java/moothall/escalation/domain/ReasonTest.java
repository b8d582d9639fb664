package moothall.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReasonTest {

  @Test
  void mustBeGiven() {
    assertThat(Reason.objection(null)).isPresent();
    assertThat(Reason.objection(" \n")).isPresent();
  }

  @Test
  void mustBeStorableAndOfSensibleLength() {
    assertThat(Reason.objection("a\0b")).isPresent();
    assertThat(Reason.objection("\uD800")).isPresent();
    assertThat(Reason.objection("x".repeat(Reason.LONGEST + 1))).isPresent();
    assertThat(Reason.objection("x".repeat(Reason.LONGEST))).isEmpty();
  }

  @Test
  void mayBeInAnyLanguage() {
    assertThat(Reason.objection("Dyfyniad ydyw, nid sarhad. 🏴\u200D")).isEmpty();
    assertThat(new Reason("  It is a quotation. ").words()).isEqualTo("It is a quotation.");
  }
}
