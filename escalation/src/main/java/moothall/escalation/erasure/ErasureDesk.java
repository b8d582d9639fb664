package moothall.escalation.erasure;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.retention.OnRequest;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.AuthorComments;
import moothall.escalation.store.AuthorKeys;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.ErasureRequests;
import moothall.escalation.store.SubjectRequests.Subject;
import moothall.escalation.subjects.SubjectDesk;

/**
 * Where a person erases what an author wrote because the author asks for it. What must stay stays,
 * which is on record with its ground; nothing is erased that was not previewed. What is begun is
 * ended, by {@link PendingErasures} where this process does not come to it.
 */
@Singleton
public final class ErasureDesk {

  private final Database database;
  private final AuthorKeys keys;
  private final AuthorComments authors;
  private final Cases cases;
  private final Blocks blocks;
  private final PendingErasures pending;
  private final ErasureRequests requests;
  private final Audit audit;
  private final Clock clock;

  ErasureDesk(
      Database database,
      AuthorKeys keys,
      AuthorComments authors,
      Cases cases,
      Blocks blocks,
      PendingErasures pending,
      ErasureRequests requests,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.keys = keys;
    this.authors = authors;
    this.cases = cases;
    this.blocks = blocks;
    this.pending = pending;
    this.requests = requests;
    this.audit = audit;
    this.clock = clock;
  }

  /** What would go, and what would stay. That somebody looked is on record. */
  public ErasureAnswer preview(Viewer viewer, SubjectDesk.Wish wish) {
    Instant now = now();
    return database.inTransaction(connection ->
        switch (key(connection, wish)) {
          case AuthorKeys.Answer.None(var why) -> new ErasureAnswer.Refused("no-author-keys", why);
          case AuthorKeys.Answer.Key(var author) -> {
            audit.record(connection, viewer, AuditEvent.Kind.ERASURE_PREVIEWED, wish.reference());
            Map<CommentId, OnRequest> plan =
                plan(connection, new Subject(wish.council(), wish.platform(), author), now);
            yield new ErasureAnswer.Preview(erased(plan), kept(plan), token(plan));
          }
        });
  }

  /** Erases what was previewed; refused if anything is different by now. */
  public ErasureAnswer erase(Viewer viewer, SubjectDesk.Wish wish, Reason reason, String token) {
    Instant now = now();
    record Begun(ErasureAnswer answer, Map<CommentId, OnRequest> plan) {}
    Begun begun =
        database.inTransaction(connection ->
            switch (key(connection, wish)) {
              case AuthorKeys.Answer.None(var why) ->
                  new Begun(new ErasureAnswer.Refused("no-author-keys", why), Map.of());
              case AuthorKeys.Answer.Key(var author) -> {
                Subject subject = new Subject(wish.council(), wish.platform(), author);
                Map<CommentId, OnRequest> plan = plan(connection, subject, now);
                if (!token(plan).equals(token)) {
                  yield new Begun(
                      new ErasureAnswer.Refused(
                          "changed", "Something is different by now: look at the preview again."),
                      Map.of());
                }
                yield new Begun(begin(connection, viewer, wish, subject, reason, plan, now), plan);
              }
            });
    if (!(begun.answer() instanceof ErasureAnswer.Done done)) {
      return begun.answer();
    }
    int erased = 0;
    Map<OnRequest.Article, Integer> kept = new EnumMap<>(OnRequest.Article.class);
    kept.putAll(done.kept());
    for (Map.Entry<CommentId, OnRequest> it : begun.plan().entrySet()) {
      if (it.getValue() instanceof OnRequest.Erase) {
        OnRequest became = pending.settle(done.id(), it.getKey(), viewer.name());
        switch (became) {
          case OnRequest.Erase() -> erased++;
          case OnRequest.Keep keep -> tell(keep, kept);
        }
      }
    }
    return new ErasureAnswer.Done(done.id(), erased, kept);
  }

  private ErasureAnswer begin(
      Connection connection,
      Viewer viewer,
      SubjectDesk.Wish wish,
      Subject subject,
      Reason reason,
      Map<CommentId, OnRequest> plan,
      Instant now)
      throws SQLException {
    UUID id = UUID.randomUUID();
    requests.add(
        connection,
        new ErasureRequests.Done(
            id, subject, wish.reference(), viewer.name(), now, reason.words(), erased(plan)));
    for (Map.Entry<CommentId, OnRequest> it : plan.entrySet()) {
      switch (it.getValue()) {
        case OnRequest.Keep(var ground) -> requests.keep(connection, id, it.getKey(), ground);
        case OnRequest.Erase() -> requests.plan(connection, id, it.getKey());
      }
    }
    audit.record(connection, viewer, AuditEvent.Kind.ERASURE_DONE, id.toString());
    return new ErasureAnswer.Done(id, 0, kept(plan));
  }

  /** What people have done so far, newest first, with how much stayed. */
  public List<Map.Entry<ErasureRequests.Done, Map<OnRequest.Article, Integer>>> done() {
    return database.inTransaction(connection -> {
      List<ErasureRequests.Done> all = requests.newestFirst(connection);
      List<ErasureRequests.Count> counts =
          requests.kept(connection, all.stream().map(ErasureRequests.Done::id).toList());
      Map<ErasureRequests.Done, Map<OnRequest.Article, Integer>> told = new LinkedHashMap<>();
      for (ErasureRequests.Done it : all) {
        Map<OnRequest.Article, Integer> kept = new EnumMap<>(OnRequest.Article.class);
        counts.stream()
            .filter(count -> count.id().equals(it.id()))
            .forEach(count ->
                kept.merge(count.article(), Math.toIntExact(count.comments()), Integer::sum));
        told.put(it, kept);
      }
      return List.copyOf(told.entrySet());
    });
  }

  private Map<CommentId, OnRequest> plan(Connection connection, Subject subject, Instant now)
      throws SQLException {
    List<CommentId> comments = authors.of(connection, subject);
    Map<CommentId, Case> byComment =
        cases.about(connection, comments).stream()
            .collect(Collectors.toMap(Case::commentId, it -> it));
    Map<CommentId, OnRequest> plan = new LinkedHashMap<>();
    for (CommentId comment : comments) {
      Case it = byComment.get(comment);
      if (it == null) {
        plan.put(comment, new OnRequest.Erase());
      } else if (!it.areWordsErased() || blocks.namesAreLeft(connection, it.id())) {
        plan.put(comment, pending.rule(connection, it, now));
      }
    }
    return plan;
  }

  private AuthorKeys.Answer key(Connection connection, SubjectDesk.Wish wish) throws SQLException {
    return keys.of(connection, wish.council(), wish.platform(), wish.authorId());
  }

  private static int erased(Map<CommentId, OnRequest> plan) {
    return (int) plan.values().stream().filter(OnRequest.Erase.class::isInstance).count();
  }

  private static Map<OnRequest.Article, Integer> kept(Map<CommentId, OnRequest> plan) {
    Map<OnRequest.Article, Integer> kept = new EnumMap<>(OnRequest.Article.class);
    plan.values()
        .forEach(it -> {
          if (it instanceof OnRequest.Keep keep) {
            tell(keep, kept);
          }
        });
    return kept;
  }

  private static void tell(OnRequest.Keep it, Map<OnRequest.Article, Integer> kept) {
    if (it.isTold()) {
      kept.merge(it.ground().article(), 1, Integer::sum);
    }
  }

  /** Keyed: whoever tries all that it could stand for learns nothing of what stays. */
  private String token(Map<CommentId, OnRequest> plan) {
    String text =
        plan.entrySet().stream()
            .map(it -> it.getKey().value() + " " + it.getValue())
            .sorted()
            .collect(Collectors.joining("\n"));
    return keys.token("moothall erasure preview 1", text);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
