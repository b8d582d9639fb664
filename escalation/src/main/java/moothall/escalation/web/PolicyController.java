package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;
import moothall.escalation.insight.RuleRecord;
import moothall.escalation.policy.Pack;
import moothall.escalation.policy.PolicyShelf;
import moothall.escalation.policy.PublishedPolicy;
import moothall.escalation.policy.Rule;
import moothall.escalation.reading.RuleReader;
import moothall.escalation.reading.RuleReader.Both;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What comments are judged by, and what became of each rule: the same policy and the same counts as
 * the console's pages of it. Words to look for and examples are in the packs' own files.
 */
@Controller("/api/policy")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PolicyController {

  private final @Nullable PolicyShelf shelf;
  private final RuleReader reader;

  /** Without a shelf where nothing is read from Kafka. */
  PolicyController(@Nullable PolicyShelf shelf, RuleReader reader) {
    this.shelf = shelf;
    this.reader = reader;
  }

  /**
   * The policy as a whole.
   *
   * @param version as it stands in every verdict; null as long as nobody has said
   * @param digest with which the version ends
   * @param partial whether parts of it are on their way, or could not be read
   * @param counted whether there was time to count what became of the rules
   */
  record PolicyView(
      @Nullable String version,
      @Nullable String digest,
      boolean partial,
      boolean counted,
      List<PackView> packs) {}

  /** A pack; what nobody said is null, as for the windows, which stand in no pack. */
  record PackView(
      String name,
      String version,
      String status,
      @Nullable String author,
      @Nullable String approver,
      @Nullable String minute,
      @Nullable String owner,
      @Nullable String reviewBy,
      @Nullable String from,
      @Nullable String until,
      List<ChangeView> changes,
      List<RuleView> rules) {}

  /** What the pack changes about a rule of another one; what is null stays as it is. */
  record ChangeView(
      String rule,
      String because,
      @Nullable String status,
      @Nullable Double confidence,
      List<String> unless,
      List<String> except) {}

  /** A provision of the law register. */
  record LawView(String id, String title) {}

  /**
   * A rule.
   *
   * @param standing how it stands today: IN_FORCE, ON_TRIAL, NOT_YET or NO_LONGER
   * @param confidence how sure a plain hit is; null for what only several comments show
   * @param onlyIn names of contexts, as are unless and loweredBy
   * @param days28 what became of it; null where nothing was counted
   */
  record RuleView(
      String id,
      String category,
      String clause,
      List<LawView> law,
      String reason,
      String reasonInWelsh,
      String status,
      String standing,
      List<String> actions,
      @Nullable Double confidence,
      List<String> onlyIn,
      List<String> unless,
      List<String> loweredBy,
      @Nullable String from,
      @Nullable String until,
      @Nullable String owner,
      @Nullable String reviewBy,
      @Nullable RecordView days28,
      @Nullable RecordView days92) {}

  /**
   * In some days, today included.
   *
   * @param cases in which it saw something: {@code 12}, or {@code 1 to 4}; null for a token that is
   *     not good for cases
   * @param notFoundWrong of the cases that the machine hid and people decided; null where they are
   *     fewer than five
   */
  record RecordView(@Nullable String cases, InsightController.@Nullable ShareView notFoundWrong) {}

  @Get
  @Does("What comments are judged by, and what became of each rule in the cases that one sees")
  @Gives(PolicyView.class)
  HttpResponse<?> policy(@QueryValue @Nullable String pack, Viewer viewer) {
    PublishedPolicy policy = shelf == null ? PublishedPolicy.NOTHING : shelf.policy();
    List<Pack> asked = pack == null ? policy.packs() : policy.pack(pack).stream().toList();
    if (pack != null && asked.isEmpty()) {
      return Problem.of(
              HttpStatus.NOT_FOUND,
              "no-such-pack",
              "There is no pack of this name in force or on trial (expected: a name from"
                  + " /api/policy without pack).")
          .toResponse();
    }
    Optional<Map<String, Both>> records = reader.of(viewer);
    return HttpResponse.ok(
        new PolicyView(
            policy.whole().map(PublishedPolicy.Whole::version).orElse(null),
            policy.whole().flatMap(PublishedPolicy.Whole::digest).orElse(null),
            policy.isPartial(),
            records.isPresent(),
            asked.stream().map(it -> view(it, policy.rulesOf(it), records, viewer)).toList()));
  }

  private PackView view(
      Pack it, List<Rule> rules, Optional<Map<String, Both>> records, Viewer viewer) {
    return new PackView(
        it.name(),
        it.version(),
        it.status(),
        it.author().orElse(null),
        it.approver().orElse(null),
        it.minute().orElse(null),
        it.owner().orElse(null),
        text(it.reviewBy()),
        text(it.days().from()),
        text(it.days().until()),
        it.changes().stream().map(PolicyController::view).toList(),
        rules.stream().map(rule -> view(rule, records, viewer)).toList());
  }

  private static ChangeView view(Pack.Change it) {
    return new ChangeView(
        it.rule(),
        it.because(),
        it.status().orElse(null),
        it.confidence().orElse(null),
        it.unless(),
        it.except());
  }

  private RuleView view(Rule it, Optional<Map<String, Both>> records, Viewer viewer) {
    Optional<Both> became = records.map(all -> all.getOrDefault(it.id(), Both.NOTHING));
    return new RuleView(
        it.id(),
        it.category(),
        it.grounds().clause(),
        it.grounds().laws().stream().map(law -> new LawView(law.id(), law.title())).toList(),
        it.grounds().reason(),
        it.grounds().reasonInWelsh(),
        it.status(),
        it.standingOn(reader.today()).name(),
        it.actions(),
        it.confidence().orElse(null),
        it.circumstances().onlyIn(),
        it.circumstances().unless(),
        it.circumstances().loweredBy(),
        text(it.days().from()),
        text(it.days().until()),
        it.owner().orElse(null),
        text(it.reviewBy()),
        became.map(both -> view(both.lately(), viewer)).orElse(null),
        became.map(both -> view(both.longer(), viewer)).orElse(null));
  }

  private static RecordView view(RuleRecord it, Viewer viewer) {
    return new RecordView(
        viewer.isGoodFor(Scope.CASES_READ) ? it.cases().words() : null,
        it.stood().map(InsightController.ShareView::of).orElse(null));
  }

  private static @Nullable String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }
}
