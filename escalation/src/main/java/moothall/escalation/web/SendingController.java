package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.handover.DossierFile;
import moothall.escalation.handover.SendingDesk;
import moothall.escalation.store.Sendings.Sending;
import org.jspecify.annotations.Nullable;

/**
 * Has a dossier sent by a way that is configured, and says what came of it. The referral is not
 * transmitted by that: a person attests it.
 */
@Controller("/api/referrals/{referralId}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SendingController {

  private final SendingDesk desk;

  SendingController(SendingDesk desk) {
    this.desk = desk;
  }

  /** What was sent so far, and which ways there are. */
  record SendingListView(List<SendingDesk.Way> ways, List<SendingView> sendings) {}

  /**
   * One sending.
   *
   * @param outcome SENT, REFUSED, or UNKNOWN: then ask there before sending it again
   */
  record SendingView(
      String sendingId,
      String sha256,
      String channel,
      String recipient,
      String by,
      String at,
      String outcome,
      String receipt) {
    static SendingView of(Sending it) {
      return new SendingView(
          it.id().toString(),
          it.pack(),
          it.channel(),
          it.recipient(),
          it.by(),
          it.at().toString(),
          it.outcome(),
          it.receipt());
    }
  }

  @Get("/sendings")
  @Does("Lists what was sent of a referral, and by which ways it can be")
  @Gives(SendingListView.class)
  HttpResponse<?> all(String referralId, Viewer viewer) {
    return DossierController.id(referralId)
        .flatMap(id -> desk.of(viewer, id))
        .<HttpResponse<?>>map(sent ->
            HttpResponse.ok(
                new SendingListView(desk.ways(), sent.stream().map(SendingView::of).toList())))
        .orElseGet(DossierController::noSuchReferral);
  }

  @Post("/dossiers/{sha256}/sendings")
  @Does("Has a dossier sent by a way that is configured")
  @Gives(SendingView.class)
  HttpResponse<?> send(
      String referralId, String sha256, @Body @Nullable Map<String, String> body, Viewer viewer) {
    Optional<UUID> id = DossierController.id(referralId);
    if (id.isEmpty() || !DossierFile.isDigest(sha256)) {
      return DossierController.noSuchReferral();
    }
    String channel = body == null ? "" : body.getOrDefault("channel", "");
    boolean again = body != null && body.getOrDefault("again", "").equals("true");
    return switch (desk.send(viewer, id.get(), sha256, channel, again)) {
      case SendingDesk.Answer.Settled(var sending) -> HttpResponse.ok(SendingView.of(sending));
      case SendingDesk.Answer.NotSent(var why) -> DossierController.answer(why);
    };
  }
}
