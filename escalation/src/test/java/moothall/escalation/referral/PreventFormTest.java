package moothall.escalation.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Field.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of somebody at risk, and of nobody else. */
final class PreventFormTest {

  @Test
  void wantsWhatThePreventFormAsksBeforeItIsConfirmedAndBeforeItLeaves() {
    Particulars police = without(Field.Part.PREVENT);

    assertThat(police.missingFor(Need.CONFIRM, ReferralType.PREVENT))
        .containsExactly(
            Field.PREVENT_NOTICED.question(),
            Field.PREVENT_HARM.question(),
            Field.PREVENT_INFORMED.question(),
            Field.PREVENT_LEAD.question());
    assertThat(police.missingFor(Need.TRANSMIT, ReferralType.PREVENT)).hasSize(12);
    assertThat(Forms.complete().missingFor(Need.TRANSMIT, ReferralType.PREVENT)).isEmpty();
  }

  /** Consent, or telling them, unless it is unsafe or would prejudice the matter. */
  @ParameterizedTest
  @EnumSource(Informed.class)
  void wantsToKnowWhySomebodyWasNotTold(Informed informed) {
    Particulars said = Forms.but(Field.PREVENT_INFORMED, informed.name());
    Map<Field, String> silent = new EnumMap<>(said.answers());
    silent.remove(Field.PREVENT_NOT_INFORMED);

    List<String> missing = Particulars.of(silent).missingFor(Need.CONFIRM, ReferralType.PREVENT);

    assertThat(missing)
        .isEqualTo(informed.isTold ? List.of() : List.of(Field.PREVENT_NOT_INFORMED.question()));
    silent.put(Field.PREVENT_NOT_INFORMED, "It would put a child at risk.");
    assertThat(Particulars.of(silent).missingFor(Need.CONFIRM, ReferralType.PREVENT)).isEmpty();
  }

  enum Informed {
    THEY_AGREE(true),
    TOLD(true),
    UNSAFE_TO_TELL(false),
    WOULD_PREJUDICE(false);

    private final boolean isTold;

    Informed(boolean isTold) {
      this.isTold = isTold;
    }
  }

  @Test
  void asksNobodyElseForItAndOfPreventNotWhetherItIsACrime() {
    Particulars police = without(Field.Part.PREVENT);
    List<ReferralType> others =
        Stream.of(ReferralType.values()).filter(it -> it != ReferralType.PREVENT).toList();

    assertThat(others).hasSize(5);
    for (ReferralType type : others) {
      assertThat(police.missingFor(Need.TRANSMIT, type)).as(type.name()).isEmpty();
      assertThat(Field.THRESHOLD_VIEW.isAskedOf(type)).isTrue();
    }
    assertThat(Field.THRESHOLD_VIEW.isAskedOf(ReferralType.PREVENT)).isFalse();
  }

  private static Particulars without(Field.Part part) {
    Map<Field, String> answers = new EnumMap<>(Forms.whole());
    answers.keySet().removeIf(field -> field.part() == part);
    return Particulars.of(answers);
  }
}
