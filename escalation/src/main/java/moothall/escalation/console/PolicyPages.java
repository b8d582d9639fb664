package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.policy.Pack;
import moothall.escalation.policy.PolicyShelf;
import moothall.escalation.policy.PublishedPolicy;
import moothall.escalation.policy.Rule;
import moothall.escalation.reading.RuleReader;
import moothall.escalation.reading.RuleReader.Both;
import org.jspecify.annotations.Nullable;

/**
 * What comments are judged by, to be read: packs, their rules, and each rule with what became of it
 * in the cases that one sees oneself. Nothing is changed here; packs are files.
 */
@Controller("/policy")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PolicyPages {

  private final @Nullable PolicyShelf shelf;
  private final RuleReader reader;
  private final Pages pages;

  /** Without a shelf where nothing is read from Kafka. */
  PolicyPages(@Nullable PolicyShelf shelf, RuleReader reader, Pages pages) {
    this.shelf = shelf;
    this.reader = reader;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> packs(Viewer viewer) {
    PublishedPolicy policy = policy();
    Optional<Map<String, Both>> records = reader.of(viewer);
    Map<String, Object> values = values(viewer, policy, records);
    values.put(
        "packs",
        policy.packs().stream()
            .map(pack -> PackSheet.of(pack, policy.rulesOf(pack), records, reader.today()))
            .toList());
    return pages.show(HttpStatus.OK, "policy.jte", values);
  }

  /** Where a pack has very many rules, those of one category. */
  @Get("/{pack}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> pack(
      @PathVariable String pack, @QueryValue @Nullable String category, Viewer viewer) {
    PublishedPolicy policy = policy();
    Optional<Pack> found = policy.pack(pack);
    if (found.isEmpty()) {
      return missing(viewer, policy, pack);
    }
    Optional<Map<String, Both>> records = reader.of(viewer);
    var rules = policy.rulesOf(found.get());
    Map<String, Object> values = values(viewer, policy, records);
    values.put("pack", PackSheet.of(found.get(), rules, records, reader.today()));
    values.put("groups", RuleGroup.of(rules, records, reader.today(), category));
    return pages.show(HttpStatus.OK, "policy-pack.jte", values);
  }

  @Get("/rule/{rule}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> rule(@PathVariable String rule, Viewer viewer) {
    PublishedPolicy policy = policy();
    Optional<Rule> found = policy.rule(rule);
    if (found.isEmpty()) {
      return missing(viewer, policy, rule);
    }
    Optional<Map<String, Both>> records = reader.of(viewer);
    Map<String, Object> values = values(viewer, policy, records);
    values.put("sheet", RuleSheet.of(policy, found.get(), records, reader.today()));
    return pages.show(HttpStatus.OK, "policy-rule.jte", values);
  }

  /** Findings of earlier days name rules that are no more, or that a council has switched off. */
  private HttpResponse<String> missing(Viewer viewer, PublishedPolicy policy, String name) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    values.put("changes", RuleSheet.changes(policy, name));
    values.put("known", policy.whole().isPresent());
    values.put("user", viewer.name());
    return pages.show(HttpStatus.NOT_FOUND, "policy-missing.jte", values);
  }

  private PublishedPolicy policy() {
    return shelf == null ? PublishedPolicy.NOTHING : shelf.policy();
  }

  private static Map<String, Object> values(
      Viewer viewer, PublishedPolicy policy, Optional<Map<String, Both>> records) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", policy.whole().map(PublishedPolicy.Whole::version).orElse(""));
    values.put("partial", policy.isPartial());
    values.put("counted", records.isPresent());
    values.put("seesNone", viewer.queues().isEmpty());
    values.put("user", viewer.name());
    return values;
  }
}
