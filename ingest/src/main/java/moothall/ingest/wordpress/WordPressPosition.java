package moothall.ingest.wordpress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a round through a site stands.
 *
 * @param list which list is being read
 * @param page its page to be asked for next, from 1
 * @param pages how many the list had when it was last asked; 0 before that
 * @param passedBy how many pages in a row before this one could not be read
 * @param own WordPress's number of the user as whom we ask, whose comments are the council's
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record WordPressPosition(CommentStatus list, int page, int pages, int passedBy, String own) {

  /** Where more cannot be read, the newest comments are worth more than what is behind. */
  private static final int MOST_PASSED_BY = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  static WordPressPosition beginning(String own) {
    return new WordPressPosition(CommentStatus.APPROVED, 1, 0, 0, own);
  }

  /** Empty if it is no position of ours: the round then begins again. */
  static Optional<WordPressPosition> read(@Nullable String position) {
    if (position == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(position, WordPressPosition.class))
          .filter(it -> it.list != null && it.own != null && it.page > 0);
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  /** The next of so many pages. */
  WordPressPosition nextPage(int ofPages) {
    return new WordPressPosition(list, page + 1, ofPages, 0, own);
  }

  /** The next page; the next list if there is none, or if enough of them could not be read. */
  Optional<WordPressPosition> beyond() {
    return page < pages && passedBy < MOST_PASSED_BY
        ? Optional.of(new WordPressPosition(list, page + 1, pages, passedBy + 1, own))
        : nextList();
  }

  Optional<WordPressPosition> nextList() {
    return list.next().map(it -> new WordPressPosition(it, 1, 0, 0, own));
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can always be written", e);
    }
  }
}
