package moothall.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.ManyCases;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.domain.CommentId;
import moothall.escalation.work.Labels;
import moothall.escalation.work.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Among fifty thousand cases nothing that the list can be asked for reads them all. */
final class CaseListPlansTest {

  private static final int CASES = 50_000;
  private static EscalationUnderTest service;
  private static CaseList list;

  @BeforeAll
  static void start() {
    service = EscalationUnderTest.start(Map.of());
    list = service.bean(CaseList.class);
    ManyCases.make(service, CASES);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Selection> everythingThatCanBeAsked() {
    Selection worst = Selection.all(Selection.Order.WORST);
    Selection newest = Selection.all(Selection.Order.NEWEST);
    Instant autumn = Instant.parse("2026-10-01T00:00:00Z");
    return Stream.of(worst, newest)
        .flatMap(all ->
            Stream.concat(
                Stream.of(Selection.State.values()).map(all::in),
                Stream.of(
                    all.saying("word1"),
                    all.saying("word19000"),
                    all.saying("word1 word2"),
                    all.saying("nowhere"),
                    all.bearing(Labels.platform("website")),
                    all.bearing(Labels.page("page-0")),
                    all.bearing(Labels.page("page-39")),
                    all.bearing(Labels.category("CATEGORY_59")),
                    all.bearing(Labels.rule("rule-999")).in(Selection.State.UNDECIDED),
                    all.bearing(Labels.author("website", "resident 0")),
                    all.bearing(Labels.author("website", "resident 12000")),
                    new Selection(
                        all.order(),
                        Selection.State.UNDECIDED,
                        "",
                        Set.of(),
                        Optional.of(autumn),
                        Optional.of(autumn.plusSeconds(86_400))))));
  }

  @ParameterizedTest
  @MethodSource("everythingThatCanBeAsked")
  void readsNoTableWhole(Selection wanted) {
    for (Role role : List.of(Role.MODERATOR, Role.SAFEGUARDING_LEAD, Role.LEGAL)) {
      for (Optional<CasePlace> after : List.of(Optional.<CasePlace>empty(), middle(role, wanted))) {
        List<String> plan =
            service
                .bean(Database.class)
                .inTransaction(connection ->
                    list.query(connection, role.queues(), "ben", wanted, after, 26).plan());

        assertThat(plan).as(role + " " + wanted).isNotEmpty();
        assertThat(String.join("\n", plan))
            .as(role + " " + wanted)
            .doesNotContain("Seq Scan on cases");
      }
    }
  }

  @Test
  void findsTheSameWordsInTheSameOrderHoweverManyHaveThem() {
    int pages = 0;
    for (Selection.Order order : Selection.Order.values()) {
      for (String words :
          List.of("word0", "word0 word1", "word4 word9", "word60 word2", "word19000", "nowhere")) {
        Selection wanted = Selection.all(order).saying(words);
        Optional<CasePlace> after = Optional.empty();
        for (int i = 0; i < 3; i++) {
          List<CasePlace> found = found(wanted, after);

          assertThat(found).as(words + " " + order).isEqualTo(amongAll(wanted, after));
          pages++;
          after = found.isEmpty() ? after : Optional.of(found.getLast());
        }
      }
    }
    assertThat(pages).isEqualTo(36);
  }

  @Test
  void looksForWordsThatManyHaveAmongTheCasesOfSomeDays() {
    Selection wanted = Selection.all(Selection.Order.NEWEST).saying("word4 word9");
    List<String> plans =
        service
            .bean(Database.class)
            .inTransaction(connection -> {
              List<String> all = new ArrayList<>();
              for (Query next :
                  list.narrow(connection, Role.MODERATOR.queues(), wanted, Optional.empty(), 26)) {
                all.add(String.join("\n", next.plan()));
              }
              return all;
            });

    assertThat(plans).hasSize(4).noneMatch(it -> it.contains("Seq Scan on cases"));
    assertThat(plans.getFirst()).contains("cases_newest_first");
    assertThat(plans.subList(1, 4))
        .allSatisfy(it ->
            assertThat(it)
                .contains("cases_by_words_and_day", "day_opened")
                .doesNotContain("cases_newest_first"));
  }

  private static List<CasePlace> found(Selection wanted, Optional<CasePlace> after) {
    return service
        .bean(Database.class)
        .inTransaction(
            connection -> list.page(connection, Role.MODERATOR.queues(), "ben", wanted, after, 26));
  }

  private static List<CasePlace> amongAll(Selection wanted, Optional<CasePlace> after) {
    return service
        .bean(Database.class)
        .inTransaction(connection ->
            list.query(connection, Role.MODERATOR.queues(), "ben", wanted, after, 26)
                .list(CaseList::place));
  }

  /** Where a page ends, if there is more than one. */
  private static Optional<CasePlace> middle(Role role, Selection wanted) {
    List<CasePlace> page =
        service
            .bean(Database.class)
            .inTransaction(connection ->
                list.page(connection, role.queues(), "ben", wanted, Optional.empty(), 26));
    return page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
  }

  @Test
  void findsTheNextWithoutReadingThemAll() {
    for (Set<Queue> queues :
        List.of(Role.MODERATOR.queues(), Role.HR.queues(), EnumSet.allOf(Queue.class))) {
      List<String> plan =
          service
              .bean(Database.class)
              .inTransaction(connection -> list.worst(connection, queues, List.of()).plan());

      assertThat(String.join("\n", plan)).contains("Limit").doesNotContain("Seq Scan on cases");
    }
  }

  @Test
  void findsTheFirstAnswersOfVeryManyWithoutSortingThem() throws SQLException {
    service.execute(
        "update inbox set parent_comment_id = 'website:town-news:template' where arrival % 4 = 0");
    service.execute("analyze inbox");
    Threads.Most most = new Threads.Most(11, 6, 21);

    List<String> plan =
        service
            .bean(Database.class)
            .inTransaction(connection ->
                service
                    .bean(Threads.class)
                    .query(
                        connection,
                        new CommentId("website:town-news:template"),
                        Role.MODERATOR.queues(),
                        most,
                        0)
                    .plan());

    assertThat(String.join("\n", plan))
        .contains("inbox_of_answers")
        .doesNotContain("Seq Scan on inbox", "Seq Scan on cases", "Sort Key: i.arrival");
  }

  @Test
  void wouldSayIfATableWereReadWhole() {
    List<String> plan =
        service
            .bean(Database.class)
            .inTransaction(connection ->
                Query.of(connection, "select * from cases where council_id <> 'x'").plan());

    assertThat(String.join("\n", plan)).contains("Seq Scan on cases");
  }

  @Test
  void walksThroughEverythingOnceInOrder() {
    Selection wanted =
        Selection.all(Selection.Order.WORST)
            .in(Selection.State.UNDECIDED)
            .bearing(Labels.page("page-7"));
    List<CasePlace> walked = new ArrayList<>();
    Optional<CasePlace> after = Optional.empty();
    do {
      Optional<CasePlace> from = after;
      List<CasePlace> page =
          service
              .bean(Database.class)
              .inTransaction(connection ->
                  list.page(connection, Set.of(Queue.ORDINARY), "ben", wanted, from, 20));
      walked.addAll(page);
      after = page.size() < 20 ? Optional.empty() : Optional.of(page.getLast());
    } while (after.isPresent());

    assertThat(walked).doesNotHaveDuplicates();
    assertThat((long) walked.size())
        .isPositive()
        .isEqualTo(
            service.count(
                "select count(*) from cases where page_id = 'page-7' and not decided"
                    + " and queues = '{ORDINARY}'"));
    assertThat(walked)
        .isSortedAccordingTo(
            java.util.Comparator.comparingInt(CasePlace::priority)
                .thenComparing(CasePlace::due)
                .thenComparing(CasePlace::openedAt));
  }
}
