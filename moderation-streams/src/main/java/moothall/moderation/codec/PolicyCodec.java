package moothall.moderation.codec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.events.LawCited;
import moothall.events.PackInForce;
import moothall.events.PolicyInForce;
import moothall.events.PolicyPublished;
import moothall.events.RuleChange;
import moothall.events.RuleExample;
import moothall.events.RuleInForce;
import moothall.events.WindowInForce;
import moothall.events.WordsInForce;
import moothall.moderation.conduct.Window;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Law;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import moothall.moderation.policy.Validity;
import moothall.moderation.publication.PublishedPolicy;
import moothall.moderation.publication.PublishedPolicy.PublishedRule;
import moothall.moderation.publication.WrittenRule;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the policy as the records that others read, one a rule: a pack as one would be larger than
 * a record may be. Equal policies give equal bytes.
 */
public final class PolicyCodec {

  /** Named as no pack can be: what several comments show stands in a file of its own. */
  static final String WINDOWS = "windows.yaml";

  private PolicyCodec() {}

  /** All records of the policy by their keys, as they stand in the topic. */
  public static Map<String, byte[]> records(PublishedPolicy policy, AvroSerdes serdes) {
    Map<String, byte[]> bytes = new HashMap<>();
    try (Serializer<PolicyPublished> serializer = serdes.serializer(Topics.POLICIES)) {
      events(policy)
          .forEach(
              (key, event) -> bytes.put(key, serializer.serialize(Topics.POLICIES.name(), event)));
    }
    return bytes;
  }

  static Map<String, PolicyPublished> events(PublishedPolicy policy) {
    Map<String, PolicyPublished> events = new HashMap<>();
    policy.packs().forEach(pack -> put(events, "pack/" + pack.name(), pack(pack)));
    policy.rules().forEach(rule -> put(events, "rule/" + rule.rule().id(), rule(rule)));
    policy.windows().forEach(window -> put(events, "window/" + window.id(), window(window)));
    policy
        .words()
        .forEach(it -> put(events, (it.context() ? "context/" : "list/") + it.name(), words(it)));
    if (!policy.windows().isEmpty()) {
      put(events, "pack/" + WINDOWS, ofSeveral());
    }
    put(
        events,
        "policy",
        new PolicyInForce(
            policy.version(),
            policy.packs().size() + (policy.windows().isEmpty() ? 0 : 1),
            policy.rules().size() + policy.windows().size()));
    return events;
  }

  private static void put(Map<String, PolicyPublished> events, String key, Object part) {
    events.put(key, new PolicyPublished(part));
  }

  private static PackInForce pack(PublishedPolicy.Pack it) {
    return PackInForce.newBuilder()
        .setName(it.name())
        .setVersion(it.version())
        .setStatus(it.status().name())
        .setAuthor(it.author())
        .setApprover(it.approver())
        .setMinute(it.minute().orElse(null))
        .setOwner(it.owner())
        .setReviewBy(it.reviewBy())
        .setEffectiveFrom(from(it.validity()))
        .setEffectiveUntil(until(it.validity()))
        .setChanges(it.changes().stream().map(PolicyCodec::change).toList())
        .build();
  }

  private static PackInForce ofSeveral() {
    return PackInForce.newBuilder()
        .setName(WINDOWS)
        .setVersion("")
        .setStatus(Status.ACTIVE.name())
        .build();
  }

  private static RuleChange change(PublishedPolicy.Change it) {
    return new RuleChange(
        it.rule(),
        it.because(),
        it.status().map(Status::name).orElse(null),
        it.confidence().orElse(null),
        it.unless(),
        it.except());
  }

  private static RuleInForce rule(PublishedRule it) {
    Rule rule = it.rule();
    WrittenRule written = it.written();
    Room room = new Room();
    List<List<String>> groups = new ArrayList<>();
    written.groups().forEach(group -> groups.add(room.of(group)));
    return grounds(rule.grounds())
        .setRuleId(rule.id())
        .setPack(it.pack())
        .setCategory(rule.category().code())
        .setStatus(rule.standing().status().name())
        .setConfidence(rule.confidence())
        .setActions(rule.actions().stream().sorted().map(Action::name).toList())
        .setGroups(groups)
        .setWithin(rule.evidence().within() == Integer.MAX_VALUE ? null : rule.evidence().within())
        .setInOrder(rule.evidence().inOrder())
        .setSameSentence(rule.evidence().sameSentence())
        .setExcept(room.of(written.except()))
        .setOnlyIn(rule.circumstances().onlyIn())
        .setUnless(rule.circumstances().unless())
        .setLoweredBy(rule.circumstances().loweredBy())
        .setEffectiveFrom(from(rule.standing().validity()))
        .setEffectiveUntil(until(rule.standing().validity()))
        .setOwner(rule.standing().owner())
        .setReviewBy(rule.standing().reviewBy())
        .setMatches(examples(written.matches(), room))
        .setLowered(examples(written.lowered(), room))
        .setNoMatches(examples(written.noMatches(), room))
        .setLeftOut(room.leftOut())
        .build();
  }

  private static RuleInForce window(Window it) {
    return grounds(it.grounds())
        .setRuleId(it.id())
        .setPack(WINDOWS)
        .setCategory(it.category().code())
        .setStatus(Status.ACTIVE.name())
        .setActions(it.actions().stream().map(Action::name).toList())
        .setWindow(
            new WindowInForce(
                it.kind().name(),
                it.comments(),
                it.within().toSeconds(),
                it.among().stream().sorted().toList(),
                it.except().stream().sorted().toList()))
        .build();
  }

  private static RuleInForce.Builder grounds(Rule.Grounds it) {
    return RuleInForce.newBuilder()
        .setClause(it.clause())
        .setLaws(it.law().stream().map(PolicyCodec::law).toList())
        .setReason(it.reason())
        .setReasonInWelsh(it.reasonInWelsh());
  }

  private static LawCited law(Law it) {
    return new LawCited(it.id(), it.title());
  }

  private static List<RuleExample> examples(List<WrittenRule.Example> all, Room room) {
    return all.stream()
        .filter(it -> room.has(it.text() + it.given()))
        .map(it -> new RuleExample(it.text(), it.given()))
        .toList();
  }

  private static WordsInForce words(PublishedPolicy.Words it) {
    Room room = new Room();
    return new WordsInForce(
        it.name(), it.context(), room.of(it.terms()), room.of(it.conditions()), room.leftOut());
  }

  private static @Nullable LocalDate from(Validity it) {
    return it.from().equals(LocalDate.MIN) ? null : it.from();
  }

  private static @Nullable LocalDate until(Validity it) {
    return it.until().equals(LocalDate.MAX) ? null : it.until();
  }

  /** What a record may hold of words; a council's imported list may be of any length. */
  private static final class Room {

    /** A letter takes up to three bytes, and each term a few more of its own. */
    private static final int MOST_LETTERS = Topic.MAX_RECORD_BYTES / 8;

    private int letters;
    private int leftOut;

    List<String> of(List<String> terms) {
      return terms.stream().filter(this::has).toList();
    }

    boolean has(String text) {
      if (letters + text.length() > MOST_LETTERS) {
        leftOut++;
        return false;
      }
      letters += text.length();
      return true;
    }

    int leftOut() {
      return leftOut;
    }
  }
}
