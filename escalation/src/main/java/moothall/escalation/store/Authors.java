package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import moothall.escalation.conduct.AuthorKey;
import moothall.escalation.conduct.Block;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;

/** Who wrote the comment of a case, as far as the platform says. Nobody is looked up anywhere. */
@Singleton
public final class Authors {

  private static final String UNKNOWN =
      "The platform does not say whose comment it is (expected: its own id of the author; a name"
          + " alone may be anybody's).";

  private final Inbox inbox;
  private final AuthorKeys keys;

  Authors(Inbox inbox, AuthorKeys keys) {
    this.inbox = inbox;
    this.keys = keys;
  }

  /** The author of a comment, or why they cannot be told from others. */
  public sealed interface Answer {
    /** {@code author} is how the platform knows them. */
    record Known(AuthorKey key, Block.Author author) implements Answer {}

    record Unknown(String why) implements Answer {}
  }

  public Answer of(Connection connection, Case it) throws SQLException {
    List<Judgement> versions = inbox.about(connection, it.commentId());
    Optional<JudgedComment> named =
        versions.reversed().stream()
            .map(Judgement::comment)
            .filter(comment -> comment.authorId() != null && !comment.authorId().isBlank())
            .findFirst();
    if (named.isEmpty()) {
      return new Answer.Unknown(UNKNOWN);
    }
    String id = String.valueOf(named.get().authorId());
    String name = named.get().author() == null ? "" : named.get().author();
    return switch (keys.of(connection, it.opening().councilId(), it.commentId().platform(), id)) {
      case AuthorKeys.Answer.Key(var key) ->
          new Answer.Known(key, new Block.Author(storable(id), storable(name)));
      case AuthorKeys.Answer.None(var why) -> new Answer.Unknown(why);
    };
  }

  /** The database takes no NUL, and a name may hold anything. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
