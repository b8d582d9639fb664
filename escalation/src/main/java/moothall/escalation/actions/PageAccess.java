package moothall.escalation.actions;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom a platform may be asked about and with what, or why nobody is asked: the page is registered
 * and approved, has an account and a token that can be one, and is not at rest. A page whose access
 * is broken is left alone, and that is said once and loudly instead of once per comment.
 */
public final class PageAccess {

  /** Before a request is repeated of which nothing was sent. */
  public static final Duration SHORT_WAIT = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(PageAccess.class);
  private static final byte[] NO_TOKEN = {};

  private final Manners manners;
  private final PageRegister pages;
  private final Secrets secrets;
  private final MeterRegistry meters;
  private final PagesAtRest resting;

  public PageAccess(
      Manners manners, PageRegister pages, Secrets secrets, Clock clock, MeterRegistry meters) {
    this.manners = manners;
    this.pages = pages;
    this.secrets = secrets;
    this.meters = meters;
    this.resting = new PagesAtRest(clock);
  }

  /**
   * What is peculiar to a platform here.
   *
   * @param name of the platform, as it stands in a sentence
   * @param nativeId whether the platform can have given such an id, and it can stand in an address
   * @param standstill how long a page is left alone after its token was refused; a new token ends
   *     the wait at once
   * @param secret whether the page's secret can be what the platform wants
   */
  public record Manners(
      String name, Predicate<String> nativeId, Duration standstill, Predicate<byte[]> secret) {

    /** Where the secret is a token, which stands in a header as it is. */
    public Manners(String name, Predicate<String> nativeId, Duration standstill) {
      this(name, nativeId, standstill, PageAccess::isToken);
    }
  }

  /** Asks with the page's access, or says why not. */
  public ActionOutcome perform(Order order, Function<Access, ActionOutcome> request) {
    return switch (target(order)) {
      case Target.Refused(var outcome) -> outcome;
      case Target.At(var access) -> request.apply(access);
    };
  }

  /** Looks with the page's access, or says why not. */
  public ReadBack look(Order order, Function<Access, ReadBack> request) {
    return switch (target(order)) {
      case Target.Refused(var outcome) -> new ReadBack.NotSeen(outcome);
      case Target.At(var access) -> request.apply(access);
    };
  }

  /** Reads with the page's access; empty if that may not be used now. */
  public <T> Optional<T> read(Order order, Function<Access, Optional<T>> request) {
    return switch (target(order)) {
      case Target.Refused _ -> Optional.empty();
      case Target.At(var access) -> request.apply(access);
    };
  }

  /** From now on nothing is sent for the page until the pause is over. */
  public ActionOutcome pause(Access at, Duration pause) {
    resting.pause(at.pageId(), pause);
    return new ActionOutcome.RetryAfter(pause);
  }

  /**
   * The platform refuses the token: nothing is sent for the page until the standstill is over or
   * there is another token.
   *
   * @param refusal what the platform said; its codes, never its words
   * @param remedy what somebody has to do, as the end of a sentence
   */
  public ActionOutcome broken(Access at, Object refusal, String remedy) {
    if (resting.refuse(at.pageId(), at.token(), manners.standstill())) {
      meters.counter("moothall_auth_broken", "page", at.pageId()).increment();
      LOG.error(
          "AUTH_BROKEN: {} refuses our token for page {} ({}). Nothing is hidden there until"
              + " somebody acts: {}.",
          manners.name(),
          at.pageId(),
          refusal,
          remedy);
    }
    return new ActionOutcome.AuthBroken();
  }

  private sealed interface Target {
    record At(Access access) implements Target {}

    record Refused(ActionOutcome outcome) implements Target {}
  }

  private Target target(Order order) {
    Optional<PageRegister.Page> found = pages.find(order.commentId().pageId());
    if (found.isEmpty()) {
      // The register may not have been read so far yet.
      return new Target.Refused(new ActionOutcome.RetryAfter(SHORT_WAIT));
    }
    PageRegister.Page page = found.get();
    if (!page.approved()) {
      return new Target.Refused(new ActionOutcome.Forbidden());
    }
    if (page.account().isEmpty() || !manners.nativeId().test(order.commentId().nativeId())) {
      return new Target.Refused(new ActionOutcome.Unsupported());
    }
    Optional<byte[]> token = page.secretName().flatMap(secrets::find).filter(manners.secret());
    return token.isEmpty()
        ? new Target.Refused(withoutAToken(page))
        : at(new Access(page.pageId(), page.account().get(), token.get(), order.mayAskAgain()));
  }

  private Target at(Access access) {
    return resting
        .answer(access.pageId(), access.token())
        .<Target>map(Target.Refused::new)
        .orElseGet(() -> new Target.At(access));
  }

  private ActionOutcome withoutAToken(PageRegister.Page page) {
    if (resting.refuse(page.pageId(), NO_TOKEN, manners.standstill())) {
      LOG.error(
          "AUTH_BROKEN: page {} cannot be acted on, its token is missing (expected: the page's"
              + " token for {} as the secret that the register names)",
          page.pageId(),
          manners.name());
    }
    return new ActionOutcome.AuthBroken();
  }

  /** Whether it can stand in a header as it is. */
  private static boolean isToken(byte[] token) {
    return IntStream.range(0, token.length).allMatch(at -> token[at] > ' ' && token[at] < 0x7f);
  }
}
