package moothall.escalation.actions.flickr;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import moothall.service.oauth.SignedRequests;

/** Answers comments under a council's photos on Flickr for a person; nobody can hide one there. */
@Singleton
final class FlickrExecutor implements ActionExecutor {

  private final FlickrConfig config;
  private final PageAccess access;
  private final FlickrReplies replies;
  private final Allowance allowance;

  FlickrExecutor(
      PageRegister pages,
      Secrets secrets,
      FlickrConfig config,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.config = config;
    this.access =
        new PageAccess(
            new PageAccess.Manners(
                "Flickr",
                FlickrId::isId,
                config.standstill(),
                secret -> SignedRequests.Token.read(secret).isPresent()),
            pages,
            secrets,
            clock,
            meters);
    this.replies =
        new FlickrReplies(
            new FlickrCalls(
                config, actions.deadline(), access, secrets, clock, actions.latestSend()));
    this.allowance =
        new Allowance(
            Allowance.Scope.ALL_PAGES_TOGETHER,
            config.hourlyCalls(),
            // What is answered is looked at first.
            new Allowance.Costs(2, 1),
            new Allowance.Lasting(Duration.ofHours(1)));
  }

  @Override
  public String platform() {
    return "flickr";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.concat(pageSecret.stream(), Stream.of(config.apiKey(), config.apiSecret()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** 3,600 calls an hour for a key, as Flickr's developer guide says. */
  @Override
  public Optional<Allowance> allowance() {
    return Optional.of(allowance);
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.REPLY);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(order, at -> replies.send(order, id(order), at));
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(order, at -> replies.look(order, id(order), at));
  }

  /** {@link PageAccess} lets nothing else through. */
  private static FlickrId id(Order order) {
    return FlickrId.of(order.commentId().nativeId()).orElseThrow();
  }
}
