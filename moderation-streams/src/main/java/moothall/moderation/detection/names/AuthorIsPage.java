package moothall.moderation.detection.names;

import java.util.List;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/** That the page itself is speaking: its exact name stands beside the comment. */
public final class AuthorIsPage implements Recogniser {

  @Override
  public String name() {
    return "author-is-page";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Comment comment = reading.comment();
    return comment.author().kind(comment.page()) == Author.Kind.PAGE
        ? List.of(Recognised.ofTheWhole("page"))
        : List.of();
  }
}
