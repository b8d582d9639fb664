package moothall.escalation.console.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import moothall.escalation.access.Role;
import moothall.escalation.care.Spared;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Step;
import moothall.escalation.conduct.Strike;
import moothall.escalation.disclosure.Ground;
import moothall.escalation.disclosure.Standing;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.DeletionGround;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.domain.Route;
import moothall.escalation.domain.Severity;
import moothall.escalation.domain.Visibility;
import moothall.escalation.live.Cause;
import moothall.escalation.live.Outcome;
import moothall.escalation.referral.Channel;
import moothall.escalation.referral.Closure;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.PoliceAnswer;
import moothall.escalation.referral.ReferralClock;
import moothall.escalation.referral.ReferralState;
import moothall.escalation.referral.WithdrawalGround;
import moothall.escalation.retention.OnRequest;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.transparency.Cell;
import moothall.escalation.transparency.Measure;
import moothall.escalation.work.BulkAct;

/** What pages show that no literal in them says: the names of the domain, as people read them. */
final class Names {

  private Names() {}

  static Set<String> shown() {
    Set<String> all = new TreeSet<>();
    Stream.of(
            words(Role.values(), Role::words),
            words(Measure.values(), Measure::words),
            words(BulkAct.values(), BulkAct::words),
            words(BulkAct.values(), BulkAct::effect),
            words(Step.values(), Step::words),
            words(Step.values(), Step::effect),
            words(Strike.How.values(), Strike.How::words),
            words(Block.Task.values(), Block.Task::words),
            words(Spared.values(), Spared::words),
            words(
                moothall.escalation.transport.Channel.values(),
                moothall.escalation.transport.Channel::words),
            words(Channel.values(), Channel::words),
            words(Field.values(), Field::question),
            words(Field.values(), Field::hint),
            words(Field.Part.values(), Field.Part::words),
            Arrays.stream(Field.values()).flatMap(it -> it.choices().stream()).map(Names::sentence),
            words(ReferralClock.values(), ReferralClock::words),
            words(ReferralState.values(), ReferralState::words),
            words(WithdrawalGround.values(), WithdrawalGround::words),
            words(PoliceAnswer.Kind.values(), PoliceAnswer.Kind::words),
            words(Closure.Outcome.values(), Closure.Outcome::words),
            words(Closure.RetentionClass.values(), Closure.RetentionClass::words),
            words(Route.values(), Route::words),
            words(DeletionGround.values(), DeletionGround::words),
            words(ReportGround.values(), ReportGround::words),
            words(Standing.values(), Standing::words),
            words(Ground.values(), Ground::words),
            words(OnRequest.Article.values(), OnRequest.Article::words),
            words(Outcome.values(), Outcome::words),
            words(Cause.values(), Cause::words).filter(it -> !it.isEmpty()),
            words(Severity.values(), Severity::name),
            words(Visibility.values(), Names::small),
            words(CommentKind.values(), Names::small),
            words(ReferralType.values(), Names::small),
            words(Appeal.Channel.values(), Names::small),
            words(ReferralState.values(), Names::small),
            words(AuditEvent.Kind.values(), Names::small),
            Stream.of(new Cell.Small(), new Cell.Few(), new Cell.NotYet()).map(Cell::words),
            // The bands of findings that count.
            Stream.of("raise", "review", "inconclusive"),
            // What the register says of a page.
            Stream.of("proposed", "approved", "suspended"),
            Stream.of("general", "children", "crime prevention", "planning"),
            Stream.of("england", "wales", "scotland", "northern ireland"))
        .flatMap(Function.identity())
        .forEach(all::add);
    return all;
  }

  /** Lines of the record that are put together. */
  static List<String> lines() {
    return List.of(
        "Comment judged",
        "Edited comment judged",
        "Found together with another comment",
        "Found together with other comments");
  }

  private static <T> Stream<String> words(T[] all, Function<T, String> said) {
    return Arrays.stream(all).map(said);
  }

  private static String small(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String sentence(String choice) {
    String small = choice.toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(small.charAt(0)) + small.substring(1);
  }
}
