package moothall.escalation.handover;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.store.Sendings;
import moothall.escalation.store.Sendings.Sending;
import moothall.escalation.transport.Channel;
import moothall.escalation.transport.Delivery;
import moothall.escalation.transport.Parcel;
import moothall.escalation.transport.ReferralTransport;

/**
 * Sends a dossier for a person by one of the ways that are configured. That it was asked for is on
 * record before anything leaves. It does not make the referral transmitted: a person attests that.
 */
@Singleton
public final class SendingDesk {

  private final DossierDesk dossiers;
  private final List<ReferralTransport> transports;
  private final Leaving leaving;
  private final Database database;
  private final Sendings sendings;
  private final Audit audit;
  private final Clock clock;

  SendingDesk(
      DossierDesk dossiers,
      List<ReferralTransport> transports,
      Leaving leaving,
      Database database,
      Sendings sendings,
      Audit audit,
      Clock clock) {
    this.dossiers = dossiers;
    this.transports =
        transports.stream().sorted(Comparator.comparing(ReferralTransport::channel)).toList();
    this.leaving = leaving;
    this.database = database;
    this.sendings = sendings;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of asking. */
  public sealed interface Answer {
    /** It is on record, with what came of it. */
    record Settled(Sending sending) implements Answer {}

    /** Nothing left. */
    record NotSent(DossierAnswer why) implements Answer {}
  }

  /** A way that is configured, and who gets what goes there. */
  public record Way(Channel channel, String recipient) {}

  public List<Way> ways() {
    return transports.stream().map(it -> new Way(it.channel(), it.recipient())).toList();
  }

  /**
   * Sends the dossier with this SHA-256, which somebody has taken before and can have read.
   *
   * @param again whether the person knows that it was sent there before
   */
  public Answer send(
      Viewer viewer, UUID referralId, String sha256, String channelName, boolean again) {
    Optional<ReferralTransport> way =
        Channel.parse(channelName)
            .flatMap(
                channel -> transports.stream().filter(it -> it.channel() == channel).findFirst());
    if (way.isEmpty()) {
      return new Answer.NotSent(
          new DossierAnswer.Refused(
              "channel",
              "No such way is configured (expected one of "
                  + ways().stream().map(it -> it.channel().name()).toList()
                  + "; there are "
                  + Arrays.toString(Channel.values())
                  + ")."));
    }
    Sending asked = asked(viewer, referralId, sha256, way.get());
    Optional<DossierAnswer> barred =
        database.inTransaction(connection -> leaving.barred(connection, viewer, asked, again));
    if (barred.isPresent()) {
      return new Answer.NotSent(barred.get());
    }
    return switch (dossiers.takeOnce(viewer, referralId, sha256)) {
      case DossierAnswer.Made made ->
          ask(viewer, asked, again)
              .<Answer>map(Answer.NotSent::new)
              .orElseGet(() -> new Answer.Settled(send(asked, made, way.get())));
      case DossierAnswer other -> new Answer.NotSent(other);
    };
  }

  private Sending asked(Viewer viewer, UUID referralId, String sha256, ReferralTransport way) {
    return new Sending(
        UUID.randomUUID(),
        referralId,
        sha256,
        way.channel().name(),
        way.recipient(),
        viewer.name(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        Sendings.NO_ANSWER,
        "");
  }

  /** Puts it on record, if it may leave still; else says why not. */
  private Optional<DossierAnswer> ask(Viewer viewer, Sending asked, boolean again) {
    return database.inTransaction(connection -> {
      Optional<DossierAnswer> barred = leaving.barred(connection, viewer, asked, again);
      if (barred.isEmpty()) {
        sendings.ask(connection, asked);
        audit.record(
            connection,
            viewer,
            AuditEvent.Kind.DOSSIER_SENT,
            asked.referralId() + " " + asked.pack() + " " + asked.channel());
      }
      return barred;
    });
  }

  private Sending send(Sending asked, DossierAnswer.Made made, ReferralTransport way) {
    Delivery delivery =
        way.send(
            new Parcel(
                asked.id(),
                made.reference(),
                DossierFile.name(made.reference()),
                made.sha256(),
                made.pack()));
    String outcome =
        switch (delivery) {
          case Delivery.Sent _ -> "SENT";
          case Delivery.Refused _ -> "REFUSED";
          case Delivery.Unknown _ -> Sendings.NO_ANSWER;
        };
    database.inTransaction(connection -> {
      sendings.settle(connection, asked.id(), clock.instant(), outcome, delivery.receipt());
      return outcome;
    });
    return new Sending(
        asked.id(),
        asked.referralId(),
        asked.pack(),
        asked.channel(),
        asked.recipient(),
        asked.by(),
        asked.at(),
        outcome,
        delivery.receipt());
  }

  /** What was sent so far, newest first; empty if the person may not take the dossier away. */
  public Optional<List<Sending>> of(Viewer viewer, UUID referralId) {
    return dossiers
        .made(viewer, referralId)
        .map(_ -> database.inTransaction(connection -> sendings.of(connection, referralId)));
  }
}
