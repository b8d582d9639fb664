package moothall.escalation.handover;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.handover.Gathering.Admitted;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.Guards;
import moothall.escalation.referral.Person;
import moothall.escalation.referral.Refusal;
import moothall.escalation.store.ReferralEvents;
import moothall.escalation.store.Sendings;
import moothall.escalation.store.Sendings.Sending;

/**
 * Whether a dossier may leave now. Locks its referral, so that it is not withdrawn meanwhile, and
 * not sent by two people at once.
 */
@Singleton
final class Leaving {

  private final Gathering gathering;
  private final ReferralEvents referrals;
  private final Sendings sendings;
  private final ClockTable clocks;

  Leaving(Gathering gathering, ReferralEvents referrals, Sendings sendings, ClockTable clocks) {
    this.gathering = gathering;
    this.referrals = referrals;
    this.sendings = sendings;
    this.clocks = clocks;
  }

  /**
   * Why it may not; empty if it may.
   *
   * @param again whether the person knows that it was sent there before
   */
  Optional<DossierAnswer> barred(Connection connection, Viewer viewer, Sending asked, boolean again)
      throws SQLException {
    referrals.lock(connection, asked.referralId());
    return switch (gathering.admitted(connection, viewer, asked.referralId())) {
      case Admitted.No(var answer) -> Optional.of(answer);
      case Admitted.Yes(var followed, var it) -> {
        Person person = Person.of(viewer, Queue.of(it));
        Optional<Refusal> refusal =
            Guards.toSending(followed.proceedings(), person, asked.at(), clocks);
        yield refusal.isPresent()
            ? refusal.map(Leaving::answer)
            : again ? Optional.empty() : sentBefore(connection, asked);
      }
    };
  }

  private static DossierAnswer answer(Refusal why) {
    return new DossierAnswer.Refused(
        why.isAboutThePerson() ? DossierAnswer.NOT_ALLOWED : why.code(), why.sentence());
  }

  private Optional<DossierAnswer> sentBefore(Connection connection, Sending asked)
      throws SQLException {
    return sendings.of(connection, asked.referralId()).stream()
        .filter(it -> it.pack().equals(asked.pack()) && it.channel().equals(asked.channel()))
        .filter(Sending::mayHaveArrived)
        .findFirst()
        .map(it ->
            new DossierAnswer.Refused(
                "sent-before",
                "%s has sent this dossier there already, and the outcome is %s. Ask there whether it"
                        .formatted(it.by(), it.outcome())
                    + " arrived; send it once more only if it did not."));
  }
}
