package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.Database;
import moothall.escalation.store.SavedViews;
import moothall.escalation.work.Question;

/** The questions to the list that somebody keeps. */
@Singleton
public final class Views {

  private static final int LONGEST_NAME = 60;

  private final Database database;
  private final SavedViews views;

  Views(Database database, SavedViews views) {
    this.database = database;
    this.views = views;
  }

  public List<SavedViews.View> of(Viewer viewer) {
    return database.inTransaction(connection -> views.of(connection, viewer.name()));
  }

  /** What is wrong with it, as a sentence; empty if it is kept. */
  public Optional<String> keep(Viewer viewer, String name, Question question) {
    String title = name.strip();
    if (title.isEmpty()
        || title.length() > LONGEST_NAME
        || title.codePoints().anyMatch(Views::isUnfit)) {
      return Optional.of(
          "The name of the view is missing or unusable (expected: at most "
              + LONGEST_NAME
              + " characters of ordinary text).");
    }
    if (question.query().isEmpty()) {
      return Optional.of("Nothing is asked for (expected: at least one filter to keep).");
    }
    return question
        .objection()
        .or(() ->
            database.inTransaction(connection ->
                views.keep(connection, viewer.name(), new SavedViews.View(title, question)))
                ? Optional.empty()
                : Optional.of("You keep " + SavedViews.MOST + " views already: remove one first."));
  }

  /** False if there is none of the name. */
  public boolean drop(Viewer viewer, String name) {
    return database.inTransaction(connection -> views.drop(connection, viewer.name(), name));
  }

  private static boolean isUnfit(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }
}
