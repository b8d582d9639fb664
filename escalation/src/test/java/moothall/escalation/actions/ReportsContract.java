package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.actions.ActionExecutorContract.Trouble;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.ReportGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the executors promise that report a comment to its platform when a person asks for it. Each
 * report is a new one there, so that none is ever sent in doubt.
 */
public interface ReportsContract {

  /** A platform on which it can be seen what was reported. */
  interface Reporting {

    ActionExecutor executor();

    void next(Trouble trouble);

    /** Makes a comment that the platform knows and shows. */
    String comment();

    /** An id that the platform could have given, of a comment that it does not have. */
    String nothing();

    /** What was said in each report of the comment. */
    List<String> reports(String nativeId);
  }

  /** The platform of the running test. */
  Reporting reporting();

  private ActionOutcome report(String id) {
    return reporting().executor().perform(order(id, ReportGround.ABUSE, PageOf.APPROVED));
  }

  private Order order(String id, ReportGround ground, PageOf page) {
    return RegisterOfTheContract.report(
        reporting().executor().platform(), id, ground, "It threatens & insults: £5 <b>", page);
  }

  @ParameterizedTest
  @EnumSource
  default void reportsACommentAndNoOtherOnEachGround(ReportGround ground) {
    String id = reporting().comment();
    String other = reporting().comment();

    assertThat(reporting().executor().perform(order(id, ground, PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.Done());
    assertThat(reporting().reports(id))
        .singleElement()
        .satisfies(said -> assertThat(said).endsWith(":It threatens & insults: £5 <b>"));
    assertThat(reporting().reports(other)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {".*_AFTER_DOING_IT", "(?!TRICKLES).*"},
      mode = EnumSource.Mode.MATCH_ALL)
  default void doesNotKnowWhetherItArrivedAndCannotLook(Trouble trouble) {
    String id = reporting().comment();
    reporting().next(trouble);

    assertThat(report(id)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(reporting().executor().look(order(id, ReportGround.ABUSE, PageOf.APPROVED)))
        .isEqualTo(new ReadBack.CannotBeSeen());
    assertThat(reporting().reports(id)).hasSize(1);
  }

  @Test
  default void doesNotTakeAFailureForAReport() {
    String id = reporting().comment();
    reporting().next(Trouble.FAILS_WITHOUT_DOING_IT);

    assertThat(report(id)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(reporting().reports(id)).isEmpty();
  }

  @Test
  default void reportsNothingWhereItMayNotOrNotYet() {
    String id = reporting().comment();
    reporting().next(Trouble.FORBIDS_IT);
    assertThat(report(id)).isEqualTo(new ActionOutcome.Forbidden());
    reporting().next(Trouble.REFUSES_IT);
    assertThat(report(id)).isEqualTo(new ActionOutcome.Rejected());
    reporting().next(Trouble.IS_BUSY);
    assertThat(report(id)).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(reporting().reports(id)).isEmpty();
  }

  @Test
  default void saysThatItsAccessIsBrokenInsteadOfReporting() {
    String id = reporting().comment();
    reporting().next(Trouble.DOES_NOT_KNOW_US);

    assertThat(report(id)).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(reporting().reports(id)).isEmpty();
  }

  @Test
  default void reportsNothingThatHasGone() {
    assertThat(report(reporting().nothing())).isEqualTo(new ActionOutcome.Gone());
  }

  @Test
  default void reportsNothingForAPageThatIsNotApproved() {
    String id = reporting().comment();

    assertThat(reporting().executor().perform(order(id, ReportGround.SPAM, PageOf.SUSPENDED)))
        .isEqualTo(new ActionOutcome.Forbidden());
    assertThat(reporting().reports(id)).isEmpty();
  }

  @Test
  default void saysThatItReports() {
    assertThat(reporting().executor().acts()).contains(ActionKind.REPORT);
  }
}
