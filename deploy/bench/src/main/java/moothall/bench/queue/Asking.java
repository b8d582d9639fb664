package moothall.bench.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CaseId;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.CaseList;
import moothall.escalation.store.CasePlace;
import moothall.escalation.store.Database;
import moothall.escalation.work.Labels;
import moothall.escalation.work.Selection;

/** What a moderator asks of the cases, by name; each answers how much came back. */
final class Asking {

  /**
   * A question, and what it asks for the {@code n}th time.
   *
   * @param least how many files have to come for the question to have been one
   */
  record Question(String name, int least, Once once) {

    /** Asks it once more. */
    interface Once {
      int ask(Asking asking, int n);
    }
  }

  private static final Viewer BEN = new Viewer("ben", Set.of(Role.MODERATOR));
  private static final Selection NEWEST = Selection.all(Selection.Order.NEWEST);
  private static final Selection UNDECIDED =
      Selection.all(Selection.Order.WORST).in(Selection.State.UNDECIDED);

  // The busiest of each, so that among few cases as among many a page is full or nearly so: what
  // takes longer then is not that more is shown.
  private static final Selection ON_PAGE = UNDECIDED.bearing(Labels.page("page-0"));
  private static final Selection BY_AUTHOR = NEWEST.bearing(Labels.author("website", "resident 0"));

  static final List<Question> ALL =
      List.of(
          new Question("worst, first page", 25, (it, n) -> it.page(UNDECIDED, Optional.empty())),
          new Question("worst, a page further on", 25, Asking::later),
          new Question("newest, first page", 25, (it, n) -> it.page(NEWEST, Optional.empty())),
          new Question("of one page", 10, (it, n) -> it.page(ON_PAGE, Optional.empty())),
          new Question("with two words", 0, (it, n) -> it.page(saying(n), Optional.empty())),
          new Question("of one author", 10, (it, n) -> it.page(BY_AUTHOR, Optional.empty())),
          new Question("next for me", 1, (it, n) -> it.next()),
          new Question("one case", 1, Asking::one));

  private final CaseReader reader;
  private final CaseList list;
  private final Database database;
  private final List<CaseId> known;
  private final List<CasePlace> places;

  Asking(Council council) {
    this.reader = council.bean(CaseReader.class);
    this.list = council.bean(CaseList.class);
    this.database = council.bean(Database.class);
    this.places =
        database.inTransaction(connection ->
            list.page(connection, BEN.queues(), BEN.name(), UNDECIDED, Optional.empty(), 50));
    this.known = places.stream().map(CasePlace::id).toList();
  }

  private int page(Selection wanted, Optional<CasePlace> after) {
    List<CaseFile> files = reader.page(BEN, wanted, after, 25).files();
    return files.size();
  }

  private int later(int n) {
    return page(UNDECIDED, Optional.of(places.get(n % places.size())));
  }

  private int next() {
    Set<Queue> queues = BEN.queues();
    return database
        .inTransaction(connection -> list.lockWorst(connection, queues, List.of()))
        .map(_ -> 1)
        .orElse(0);
  }

  private int one(int n) {
    return reader.find(BEN, known.get(n % known.size())).isPresent() ? 1 : 0;
  }

  private static Selection saying(int n) {
    return NEWEST.saying("word" + n % 7 + " word" + n % 11);
  }
}
