package moothall.escalation.reading;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Ladder;
import moothall.escalation.conduct.NextStage;
import moothall.escalation.conduct.Notice;
import moothall.escalation.conduct.Objection;
import moothall.escalation.conduct.Proposal;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.store.Appeals;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Authors;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.OverturnedFindings;
import moothall.escalation.store.Strikes;

/**
 * Reads strikes, blocks and appeals for somebody: those of cases that they may not see are not
 * there. Opening an author's page is recorded with the reader's name.
 */
@Singleton
public final class ConductReader {

  private static final int MOST = 200;

  private final Database database;
  private final Cases cases;
  private final Authors authors;
  private final Strikes strikes;
  private final Blocks blocks;
  private final Appeals appeals;
  private final OverturnedFindings overturned;
  private final Audit audit;
  private final ConductConfig config;
  private final Optional<PageRegister> register;
  private final String nation;
  private final Clock clock;

  ConductReader(
      Database database,
      Cases cases,
      Authors authors,
      Strikes strikes,
      Blocks blocks,
      Appeals appeals,
      OverturnedFindings overturned,
      Audit audit,
      ConductConfig config,
      Optional<PageRegister> register,
      @Property(name = "moothall.escalation.duty.nation", defaultValue = "ENGLAND") String nation,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.authors = authors;
    this.strikes = strikes;
    this.blocks = blocks;
    this.appeals = appeals;
    this.overturned = overturned;
    this.audit = audit;
    this.config = config;
    this.register = register;
    this.nation = nation;
    this.clock = clock;
  }

  /**
   * What there is about the author of a case.
   *
   * @param obstacle why there can be no strike for this comment; empty if there can
   * @param suggested what the ladder suggests; empty where there is an obstacle
   * @param strikes those of this comment first asked for, and those of the author's other comments
   *     that the reader may see
   */
  public record CaseConduct(
      Case it,
      Optional<AuthorKey> author,
      Optional<Objection> obstacle,
      Optional<Ladder.Suggestion> suggested,
      List<StrikeFile> strikes,
      Optional<Appeal> appeal) {}

  /** A strike as it stands now, with the block that follows from it. */
  public record StrikeFile(Strike it, Strike.Standing standing, Optional<Block> block) {}

  /** That somebody read it is on record, as a reading of the case and of the author. */
  public Optional<CaseConduct> ofCase(Viewer viewer, CaseId id) {
    return database.inTransaction(connection -> {
      Optional<Case> found = read(connection, viewer, id);
      return found.isEmpty() ? Optional.empty() : Optional.of(of(connection, viewer, found.get()));
    });
  }

  /** Both of a case at one look. */
  public record Sheet(CaseConduct conduct, Notice.Draft notice) {}

  /** The same, with the draft of a notice. */
  public Optional<Sheet> sheet(Viewer viewer, CaseId id) {
    return database.inTransaction(connection -> {
      Optional<Case> found = read(connection, viewer, id);
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Sheet(of(connection, viewer, found.get()), draft(connection, found.get())));
    });
  }

  private Optional<Case> read(Connection connection, Viewer viewer, CaseId id) throws SQLException {
    Optional<Case> found = cases.find(connection, id).filter(viewer::sees);
    if (found.isPresent()) {
      audit.record(connection, viewer, AuditEvent.Kind.CASE_READ, id.toString());
    }
    return found;
  }

  private CaseConduct of(Connection connection, Viewer viewer, Case it) throws SQLException {
    CaseConduct conduct = conduct(connection, viewer, it);
    if (conduct.author().isPresent() && !conduct.strikes().isEmpty()) {
      audit.record(connection, viewer, AuditEvent.Kind.AUTHOR_READ, conduct.author().get().hex());
    }
    return conduct;
  }

  private CaseConduct conduct(Connection connection, Viewer viewer, Case it) throws SQLException {
    Optional<Appeal> appeal = appeals.ofCase(connection, it.id());
    return switch (authors.of(connection, it)) {
      case Authors.Answer.Unknown(var why) ->
          new CaseConduct(
              it,
              Optional.empty(),
              Proposal.toAny(it).or(() -> Optional.of(new Objection("author-unknown", why))),
              Optional.empty(),
              files(connection, strikes.ofCase(connection, it.id())),
              appeal);
      case Authors.Answer.Known(var key, _) -> {
        Optional<Objection> obstacle = Proposal.toAny(it);
        List<Strike> others =
            strikes.ofAuthor(connection, it.opening().councilId(), key).stream()
                .filter(other -> !other.about().caseId().equals(it.id()))
                .toList();
        yield new CaseConduct(
            it,
            Optional.of(key),
            obstacle,
            obstacle.isPresent()
                ? Optional.empty()
                : Ladder.suggest(it.categories(), others, clock.instant()),
            files(connection, strikes.ofAuthor(connection, key, viewer.queues())),
            appeal);
      }
    };
  }

  /**
   * The draft of a notice to the author of a case; empty if there is no such case to see. A reading
   * of the case, and on record as that.
   */
  public Optional<Notice.Draft> notice(Viewer viewer, CaseId id) {
    return database.inTransaction(connection -> {
      Optional<Case> found = read(connection, viewer, id);
      return found.isEmpty() ? Optional.empty() : Optional.of(draft(connection, found.get()));
    });
  }

  private Notice.Draft draft(Connection connection, Case it) throws SQLException {
    Instant now = clock.instant();
    Optional<Strike> strike =
        strikes.ofCase(connection, it.id()).stream()
            .filter(one -> one.standing(now) == Strike.Standing.IN_FORCE)
            .findFirst();
    return Notice.draft(
        it,
        strike,
        new Notice.Practice(
            !config.silentCouncils().contains(it.opening().councilId()),
            config.houseRulesOf(it.opening().pageId()),
            languagesOfNotices(it.opening().councilId(), it.opening().pageId())));
  }

  /** Of a Welsh council in all, whichever of its pages says so, or the setting. */
  private List<String> languagesOfNotices(String council, String pageId) {
    return nextStage(council) == NextStage.WALES
        ? List.of()
        : register
            .flatMap(pages -> pages.find(pageId))
            .map(page -> page.care().languagesOfNotices())
            .orElse(List.of());
  }

  /** Where somebody turns who does not agree with how an appeal was decided. */
  public NextStage nextStage(Appeal appeal) {
    return nextStage(appeal.filed().councilId());
  }

  private NextStage nextStage(String council) {
    return NextStage.of(
        register.flatMap(pages -> pages.regionOf(council)),
        config.welshCouncils().contains(council),
        nation);
  }

  /** Empty if there is no strike of that author for anything that the viewer may see. */
  public List<StrikeFile> ofAuthor(Viewer viewer, AuthorKey author) {
    return database.inTransaction(connection -> {
      List<StrikeFile> found =
          files(connection, strikes.ofAuthor(connection, author, viewer.queues()));
      if (!found.isEmpty()) {
        audit.record(connection, viewer, AuditEvent.Kind.AUTHOR_READ, author.hex());
      }
      return found;
    });
  }

  public Optional<StrikeFile> strike(Viewer viewer, UUID id) {
    return database.inTransaction(connection -> {
      Optional<Strike> found = strikes.find(connection, id);
      boolean seen =
          found.isPresent()
              && cases
                  .find(connection, found.get().about().caseId())
                  .filter(viewer::sees)
                  .isPresent();
      return seen ? files(connection, List.of(found.get())).stream().findFirst() : Optional.empty();
    });
  }

  /** What waits for somebody to confirm or to agree, and what is to be done about blocks. */
  public record Waiting(List<StrikeFile> strikes, List<TaskFile> tasks) {}

  /** Something to be done, and about which block. */
  public record TaskFile(Blocks.Open open, Block block) {}

  public Waiting waiting(Viewer viewer) {
    return database.inTransaction(connection -> {
      List<TaskFile> tasks = new ArrayList<>();
      for (Blocks.Open open : blocks.open(connection, viewer.queues(), MOST)) {
        blocks
            .find(connection, open.strikeId())
            .ifPresent(block -> tasks.add(new TaskFile(open, block)));
      }
      return new Waiting(
          files(connection, strikes.waiting(connection, viewer.queues(), MOST)), tasks);
    });
  }

  /** Blocks in force, the one that ends first first, and whether there are more than are given. */
  public record InForce(List<Blocks.InForce> blocks, boolean more) {}

  /** Of the cases that the viewer sees. */
  public InForce inForce(Viewer viewer) {
    List<Blocks.InForce> found =
        database.inTransaction(
            connection -> blocks.inForce(connection, viewer.queues(), clock.instant(), MOST + 1));
    return new InForce(found.stream().limit(MOST).toList(), found.size() > MOST);
  }

  /** Open ones first, by when they are due. */
  public List<Appeal> appeals(Viewer viewer) {
    return database.inTransaction(connection -> appeals.list(connection, viewer.queues(), MOST));
  }

  public Optional<Appeal> appeal(Viewer viewer, UUID id) {
    return database.inTransaction(connection -> {
      Optional<Appeal> found = appeals.find(connection, id);
      boolean seen =
          found.isPresent()
              && cases
                  .find(connection, found.get().filed().caseId())
                  .filter(viewer::sees)
                  .isPresent();
      return seen ? found : Optional.empty();
    });
  }

  /** How often people found a rule wrong, in cases that the viewer may see. */
  public List<OverturnedFindings.Count> overturned(Viewer viewer) {
    return database.inTransaction(connection -> overturned.counts(connection, viewer.queues()));
  }

  private List<StrikeFile> files(Connection connection, List<Strike> all) throws SQLException {
    Instant now = clock.instant();
    List<StrikeFile> files = new ArrayList<>();
    for (Strike it : all) {
      files.add(
          new StrikeFile(
              it,
              it.standing(now),
              it.step().blocks() ? blocks.find(connection, it.id()) : Optional.empty()));
    }
    return files;
  }
}
