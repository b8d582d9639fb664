package moothall.escalation.subjects;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Strike;
import moothall.escalation.disclosure.Caution;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.store.Appeals;
import moothall.escalation.store.AuthorComments;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Strikes;
import moothall.escalation.store.SubjectRequests;

/** Gathers what is held about one author, and what stands against giving it out. */
@Singleton
final class SubjectGathering {

  private final AuthorComments authors;
  private final Inbox inbox;
  private final Cases cases;
  private final Strikes strikes;
  private final Blocks blocks;
  private final Appeals appeals;

  SubjectGathering(
      AuthorComments authors,
      Inbox inbox,
      Cases cases,
      Strikes strikes,
      Blocks blocks,
      Appeals appeals) {
    this.authors = authors;
    this.inbox = inbox;
    this.cases = cases;
    this.strikes = strikes;
    this.blocks = blocks;
    this.appeals = appeals;
  }

  /** The author's comments, those of them that have a case, and every ground at these. */
  record Holdings(List<CommentId> comments, List<Case> cases, List<Caution> cautions) {

    List<String> keys() {
      return cautions.stream().map(Caution::key).toList();
    }
  }

  Holdings holdings(Connection connection, SubjectRequests.Subject subject) throws SQLException {
    List<CommentId> comments = authors.of(connection, subject);
    List<Case> found = cases.about(connection, comments);
    Map<UUID, Caution.Matters> matters = authors.matters(connection, found);
    List<Caution> cautions =
        found.stream()
            .flatMap(it ->
                Caution.of(
                    it,
                    matters.getOrDefault(
                        it.id().value(), new Caution.Matters(List.of(), false, false)))
                    .stream())
            .toList();
    return new Holdings(comments, found, cautions);
  }

  /**
   * What may be given out of it. What is withheld is not there, and nothing says that it is not.
   */
  SubjectFile file(Connection connection, SubjectRequests.Request request, Holdings all)
      throws SQLException {
    Set<CaseId> withheld =
        all.cautions().stream()
            .filter(it -> it.ground().withholds())
            .map(Caution::caseId)
            .collect(Collectors.toSet());
    Map<CommentId, Case> given = new HashMap<>();
    Set<CommentId> kept = new HashSet<>();
    for (Case it : all.cases()) {
      if (withheld.contains(it.id())) {
        kept.add(it.commentId());
      } else {
        given.put(it.commentId(), it);
      }
    }
    List<CommentId> comments = all.comments().stream().filter(it -> !kept.contains(it)).toList();
    Map<CommentId, List<Judgement>> versions = inbox.about(connection, comments);
    Map<CaseId, Appeal> appealed = new HashMap<>();
    for (Case it : given.values()) {
      appeals.ofCase(connection, it.id()).ifPresent(appeal -> appealed.put(it.id(), appeal));
    }
    List<Struck> struck = new ArrayList<>();
    for (Strike it :
        strikes.ofAuthor(connection, request.subject().councilId(), request.subject().author())) {
      if (!withheld.contains(it.about().caseId())) {
        struck.add(
            new Struck(
                it, it.step().blocks() ? blocks.find(connection, it.id()) : Optional.empty()));
      }
    }
    Set<CommentId> answered =
        versions.values().stream()
            .flatMap(List::stream)
            .flatMap(it -> Optional.ofNullable(it.comment().context().parent()).stream())
            .map(CommentId::new)
            .collect(Collectors.toSet());
    Set<String> others =
        inbox.about(connection, List.copyOf(answered)).values().stream()
            .flatMap(List::stream)
            .flatMap(it -> Optional.ofNullable(it.comment().author()).stream())
            .collect(Collectors.toSet());
    return new Telling(request, given, versions, appealed, struck, others).file(comments);
  }

  /** A strike with the block that follows from it. */
  record Struck(Strike it, Optional<Block> block) {}
}
