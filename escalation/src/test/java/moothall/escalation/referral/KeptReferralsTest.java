package moothall.escalation.referral;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ReferralAnswer;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.casework.VerdictIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Referrals as they are kept, and what the database refuses of them. */
final class KeptReferralsTest {

  private static EscalationUnderTest service;
  private static ReferralReview review;

  @BeforeAll
  static void start() {
    service = EscalationUnderTest.start(Map.of());
    review = service.bean(ReferralReview.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void letsOneOfManyConfirm() throws InterruptedException {
    UUID id = raised("race");
    act(id, "ben", new Act.TakeUp());
    act(id, "ben", new Act.FillIn(Forms.complete()));
    List<ReferralAnswer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      people.add(
          Thread.ofVirtual()
              .start(() ->
                  answers.add(
                      review.act(id, viewer("cerys"), new Act.Confirm(), OptionalInt.empty()))));
    }
    for (Thread person : people) {
      person.join();
    }

    assertThat(answers).hasSize(8).filteredOn(ReferralAnswer.Done.class::isInstance).hasSize(1);
  }

  @Test
  void tellsWhoeverLookedBeforeAChange() {
    UUID id = raised("version");
    int seen = find(id).events().size();
    act(id, "ben", new Act.TakeUp());

    assertThat(
            review.act(id, viewer("ben"), new Act.FillIn(Forms.complete()), OptionalInt.of(seen)))
        .isInstanceOf(ReferralAnswer.Changed.class);
  }

  @Test
  void holdsTheFormAsItWasWritten() {
    UUID id = raised("form");
    Particulars words = Forms.but(Field.TARGET, "Ŵyn & “Ṡons” <b>\u202e🙂 'quoted'");
    act(id, "ben", new Act.TakeUp());
    act(id, "ben", new Act.FillIn(words));

    assertThat(find(id).particulars()).isEqualTo(words);
  }

  @Test
  void keepsEverythingInTheDatabaseToo() {
    UUID id = raised("trigger");
    act(id, "ben", new Act.TakeUp());

    assertRefused("delete from referral_event", "append-only");
    assertRefused("update referral_event set by_whom = 'ben'", "append-only");
    assertRefused(event(id, "confirmed", "system"), "only_people_decide");
    assertRefused(event(id, "transmitted", "system"), "only_people_decide");
    assertRefused(event(id, "withdrawn", "ben"), "two people");
    act(id, "ben", new Act.ProposeWithdrawal(WithdrawalGround.TEST_DATA, "It was a test.", null));
    assertRefused(event(id, "withdrawn", "ben"), "two people");
  }

  private static String event(UUID id, String kind, String by) {
    return "insert into referral_event values ('%s', 99, '%s', now(), '%s', '{}', null)"
        .formatted(id, kind, by);
  }

  private static void assertRefused(String sql, String why) {
    assertThatThrownBy(() -> service.execute(sql))
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  private static void act(UUID id, String who, Act act) {
    assertThat(review.act(id, viewer(who), act, OptionalInt.empty()))
        .isInstanceOf(ReferralAnswer.Done.class);
  }

  private static Viewer viewer(String who) {
    return new Viewer(who, Deed.PEOPLE.getOrDefault(who, Set.of()));
  }

  private static Proceedings find(UUID id) {
    return review.find(viewer("dev"), id).orElseThrow().it().proceedings();
  }

  private static UUID raised(String name) {
    String comment = "website:town-news:" + name;
    var sketch = hateful().on(comment);
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    return UUID.fromString(
        service.text("select referral_id from referral where comment_id = '" + comment + "'"));
  }
}
