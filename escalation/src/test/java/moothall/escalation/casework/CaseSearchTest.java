package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.reading.Timeline;
import moothall.escalation.store.Database;
import moothall.escalation.store.Listing;
import moothall.escalation.work.Question;
import org.junit.jupiter.api.Test;

/** What the list finds, and for whom. */
final class CaseSearchTest extends CommentUnderIntake {

  private static final Reason BECAUSE = new Reason("A sentence.");

  @Test
  void findsWordsOfEveryVersion() {
    String first = word("first");
    String second = word("second");
    take(hateful().on(id).saying("invented " + first));
    take(hateful().on(id).saying("rather " + second).happening(CommentKind.EDITED));

    assertThat(found(BEN, "q", first)).containsExactly(id);
    assertThat(found(BEN, "q", second.toUpperCase(java.util.Locale.ROOT))).containsExactly(id);
    assertThat(found(BEN, "q", first + " nowhere")).isEmpty();
  }

  @Test
  void findsNoWordsOfWhatIsRestricted() {
    String secret = word("secret");
    take(hateful().on(id).saying("invented " + secret));
    assertThat(found(BEN, "q", secret)).hasSize(1);

    service.bean(ReferralDesk.class).raise(comment(), ReferralType.TERRORISM, BEN, BECAUSE);

    assertThat(found(BEN, "q", secret)).isEmpty();
    assertThat(found(ASHA, "q", secret)).isEmpty();
    take(hateful().on(id).saying("again " + secret).happening(CommentKind.EDITED));
    assertThat(found(ASHA, "q", secret)).isEmpty();
    assertThat(found(ASHA, "category", "HATE_RACE", "page", "town-news")).contains(id);
    assertThat(found(BEN, "category", "HATE_RACE", "page", "town-news")).doesNotContain(id);
  }

  @Test
  void findsByWhatTheVerdictsSay() {
    take(hateful().on(id));

    assertThat(found(BEN, "category", "hate_race")).contains(id);
    assertThat(found(BEN, "rule", "hate-1")).contains(id);
    assertThat(found(BEN, "rule", "hate-2")).isEmpty();
    assertThat(found(BEN, "platform", "website", "author", "lorna TIBBS")).contains(id);
    assertThat(found(BEN, "platform", "facebook", "author", "Lorna Tibbs")).isEmpty();
    assertThat(found(BEN, "platform", "website", "page", "other")).isEmpty();
  }

  @Test
  void tellsUndecidedFromDecidedAndMine() {
    take(hateful().on(id));
    service.bean(ClaimDesk.class).claim(it().id(), BEN);

    assertThat(found(BEN, "state", "mine")).contains(id);
    assertThat(found(ASHA, "state", "mine")).doesNotContain(id);
    assertThat(found(BEN, "state", "undecided")).contains(id);
    desk.leaveAsIs(it().id(), BEN, BECAUSE);
    assertThat(found(BEN, "state", "undecided")).doesNotContain(id);
    assertThat(found(BEN, "state", "decided")).contains(id);
    assertThat(found(BEN, "state", "mine")).doesNotContain(id);
  }

  @Test
  void findsByTheDayInCouncilTime() throws SQLException {
    take(hateful().on(id));
    service.execute(
        "update cases set opened_at = '2026-07-01 23:30:00+00' where comment_id = '" + id + "'");

    assertThat(found(BEN, "from", "2026-07-02", "to", "2026-07-02")).containsExactly(id);
    assertThat(found(BEN, "from", "2026-07-01", "to", "2026-07-01")).isEmpty();
  }

  @Test
  void survivesWhateverIsTyped() {
    take(hateful().on(id).saying("nul \0, lone \uD800, quote ' and \" and \\"));

    for (String words : List.of("'", "\"", "\\", "a & | ! b", "lone \uD800", ":*", "-", "<->")) {
      assertThat(found(BEN, "q", words)).isNotNull();
    }
  }

  @Test
  void canFindWhatAnEarlierReleaseStored() throws SQLException {
    String old = word("old");
    take(hateful().on(id).saying("invented " + old));
    service.execute(
        "update cases set labels = '{}', words = null, listed = 0 where comment_id = '" + id + "'");
    assertThat(found(BEN, "q", old)).isEmpty();

    service.bean(Database.class).inTransaction(service.bean(Listing.class)::listSome);

    assertThat(found(BEN, "q", old, "page", "town-news")).containsExactly(id);
  }

  @Test
  void isDueSoonerOnceManyAnswer() {
    take(hateful().on(id).asking("FLAG"));
    var before = file().turn().due().orElseThrow();
    for (int i = 0; i < 12; i++) {
      take(harmless().on(id + ".a" + i).answering(id));
    }

    assertThat(file().turn().due().orElseThrow()).isBefore(before);
    assertThat(Timeline.of(it()).stream().map(Timeline.Entry::what))
        .containsOnlyOnce("Many answer it: 10 or more");
  }

  @Test
  void keepsMembersCasesFromTheListsOfOthers() {
    String word = word("councillor");
    take(hateful().on(id).saying("invented " + word));
    service
        .bean(CaseNotes.class)
        .route(it().id(), BEN, moothall.escalation.domain.Route.MEMBERS, BECAUSE);

    assertThat(found(BEN, "q", word)).isEmpty();
    assertThat(found(new Viewer("huw", Set.of(Role.LEGAL)), "platform", "website")).contains(id);
  }

  private String word(String start) {
    return start + id.substring(id.lastIndexOf('-') + 1) + "x";
  }

  /** Comment ids, in the order of the list. */
  private static List<String> found(Viewer viewer, String... asked) {
    Map<String, String> question = new java.util.HashMap<>();
    for (int i = 0; i < asked.length; i += 2) {
      question.put(asked[i], asked[i + 1]);
    }
    Question it = new Question(question);
    assertThat(it.objection()).isEmpty();
    assertThat(RECEIVED).isNotNull();
    return reader.page(viewer, it.selection(), Optional.empty(), 200).files().stream()
        .map(file -> file.it().commentId().value())
        .toList();
  }
}
