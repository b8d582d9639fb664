package moothall.escalation.subjects;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.disclosure.Standing;
import moothall.escalation.domain.PlainText;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.AuthorKeys;
import moothall.escalation.store.Database;
import moothall.escalation.store.SubjectRequests;
import org.jspecify.annotations.Nullable;

/**
 * Where people of the council ask for what is held about an author. Where anything stands against
 * it, the request goes to Legal quietly: whoever asked reads the same words whatever it is.
 */
@Singleton
public final class SubjectDesk {

  private static final int LONGEST = 200;

  private final Database database;
  private final SubjectRequests requests;
  private final SubjectGathering gathering;
  private final AuthorKeys keys;
  private final Audit audit;
  private final Clock clock;

  SubjectDesk(
      Database database,
      SubjectRequests requests,
      SubjectGathering gathering,
      AuthorKeys keys,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.requests = requests;
    this.gathering = gathering;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whose data is wanted.
   *
   * @param authorId the platform's own id; a name is no proof of who somebody is
   * @param reference the council's own number of the request
   * @param forLegal whether Legal shall look in any case
   */
  public record Wish(
      String council, String platform, String authorId, String reference, boolean forLegal) {

    public Wish {
      council = council.strip();
      platform = platform.strip();
      authorId = authorId.strip();
      reference = reference.strip();
    }

    /** As somebody sent it; what they left out is empty, and {@link #objection} says so. */
    public static Wish sent(
        @Nullable String council,
        @Nullable String platform,
        @Nullable String authorId,
        @Nullable String reference,
        boolean forLegal) {
      return new Wish(
          Objects.requireNonNullElse(council, ""),
          Objects.requireNonNullElse(platform, ""),
          Objects.requireNonNullElse(authorId, ""),
          Objects.requireNonNullElse(reference, ""),
          forLegal);
    }

    /** What is wrong with it, as a sentence. */
    public Optional<String> objection() {
      List<String> wrong = new ArrayList<>();
      check("council", council, wrong);
      check("platform", platform, wrong);
      check("authorId", authorId, wrong);
      check("reference", reference, wrong);
      return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", wrong));
    }

    private static void check(String name, String value, List<String> wrong) {
      if (value.isBlank() || value.length() > LONGEST || !PlainText.isPlain(value)) {
        wrong.add(
            name
                + " is missing, too long or holds a control character (expected: 1 to 200 plain"
                + " characters).");
      }
    }

    /** Names nobody. */
    @Override
    public String toString() {
      return "Wish[" + reference + "]";
    }
  }

  /** Takes the request down; that it was made is on record whatever comes of it. */
  public SubjectAnswer ask(Viewer viewer, Wish wish) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.inTransaction(connection ->
        switch (keys.of(connection, wish.council(), wish.platform(), wish.authorId())) {
          case AuthorKeys.Answer.None(var why) -> new SubjectAnswer.Refused("no-author-keys", why);
          case AuthorKeys.Answer.Key(var key) -> {
            SubjectRequests.Request request =
                new SubjectRequests.Request(
                    UUID.randomUUID(),
                    new SubjectRequests.Subject(wish.council(), wish.platform(), key),
                    wish.reference(),
                    wish.forLegal(),
                    viewer.name(),
                    now,
                    0,
                    Optional.empty());
            requests.add(connection, request);
            audit.record(
                connection, viewer, AuditEvent.Kind.SUBJECT_ACCESS_ASKED, request.id().toString());
            yield standing(connection, request, now);
          }
        });
  }

  /** As it stands now; what is new since it was asked, or since Legal looked, stops it. */
  private SubjectAnswer.Asked standing(
      Connection connection, SubjectRequests.Request request, Instant now) throws SQLException {
    return standing(connection, request, gathering.holdings(connection, request.subject()), now);
  }

  private SubjectAnswer.Asked standing(
      Connection connection,
      SubjectRequests.Request request,
      SubjectGathering.Holdings holdings,
      Instant now)
      throws SQLException {
    List<String> grounds = new ArrayList<>(holdings.keys());
    if (request.forLegal()) {
      grounds.add(LegalDesk.ASKED);
    }
    Standing standing = Standing.of(request.round() > 0, request.ruling(), grounds);
    boolean waits = request.round() > 0 && request.decision().isEmpty();
    if (standing == Standing.LEGAL_HOLD && !waits) {
      requests.open(connection, request.id(), request.round() + 1, now);
    }
    return new SubjectAnswer.Asked(request, standing);
  }

  /** Those that somebody asked for, newest first; the data protection officer has all. */
  public List<SubjectAnswer.Asked> of(Viewer viewer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.inTransaction(connection -> {
      List<SubjectAnswer.Asked> all = new ArrayList<>();
      for (SubjectRequests.Request it : requests.newestFirst(connection)) {
        if (sees(viewer, it)) {
          all.add(standing(connection, it, now));
        }
      }
      return all;
    });
  }

  /** One of them. */
  public SubjectAnswer find(Viewer viewer, UUID id) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.inTransaction(connection -> {
      Optional<SubjectRequests.Request> found =
          requests.find(connection, id).filter(it -> sees(viewer, it));
      return found.isEmpty()
          ? new SubjectAnswer.NotFound()
          : standing(connection, found.get(), now);
    });
  }

  private static boolean sees(Viewer viewer, SubjectRequests.Request it) {
    return viewer.may(Permission.EXPORT_SUBJECT_ACCESS) || it.askedBy().equals(viewer.name());
  }

  /** The file as things stand now; taking it away is on record before anybody has it. */
  public SubjectAnswer take(Viewer viewer, UUID id) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.inSnapshot(connection -> {
      Optional<SubjectRequests.Request> found =
          requests.find(connection, id).filter(it -> sees(viewer, it));
      if (found.isEmpty()) {
        return new SubjectAnswer.NotFound();
      }
      SubjectGathering.Holdings holdings = gathering.holdings(connection, found.get().subject());
      Standing standing = standing(connection, found.get(), holdings, now).standing();
      if (standing != Standing.READY && standing != Standing.RELEASED) {
        return new SubjectAnswer.Refused(standing.code(), standing.words());
      }
      byte[] pack = SubjectPack.of(gathering.file(connection, found.get(), holdings));
      String digest = HexFormat.of().formatHex(Sha256.of(pack));
      audit.record(connection, viewer, AuditEvent.Kind.SUBJECT_ACCESS_TAKEN, id + " " + digest);
      return new SubjectAnswer.Made(found.get().reference(), digest, pack);
    });
  }
}
