package moothall.escalation.letters;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import moothall.escalation.domain.CommentId;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.schemas.letters.Letter;
import moothall.schemas.letters.LetterBook;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The letters as their topic has them when somebody asks. */
@Singleton
@Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
public final class LettersInKafka implements LetterShelf {

  private static final Logger LOG = LoggerFactory.getLogger(LettersInKafka.class);
  private static final int LONGEST = 300;

  private final LetterBook book;

  /** Connects when it is asked. */
  public LettersInKafka(KafkaConnection kafka) {
    this.book = new LetterBook(kafka, "moothall-escalation-letters");
  }

  @Override
  public Optional<Newest> newest(int most) {
    try {
      LetterBook.Newest<SetAside> newest = book.newest(most, LettersInKafka::withoutItsWords);
      return Optional.of(new Newest(newest.letters(), newest.older()));
    } catch (KafkaException e) {
      LOG.warn("dead letters cannot be read just now: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static SetAside withoutItsWords(Letter letter) {
    String origin = letter.letter().origin();
    return new SetAside(
        letter.number(),
        letter.at(),
        shortened(origin),
        shortened(letter.letter().reason()),
        shortened(letter.letter().detail()),
        letter.bytes(),
        comment(letter.letter().key()),
        way(letter));
  }

  private static SetAside.Way way(Letter letter) {
    return letter
        .again()
        .map(it ->
            it.topic().equals(Topics.COMMENTS_RECEIVED.name())
                ? SetAside.Way.CONSOLE
                : SetAside.Way.COMMAND)
        .orElseGet(() -> letter.isOfTheStream() ? SetAside.Way.NOBODY : SetAside.Way.SENDER);
  }

  /** Somebody else may have written to our topic: then the key can be anything. */
  private static Optional<CommentId> comment(byte @Nullable [] key) {
    if (key == null || key.length > LONGEST) {
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
      boolean plain = text.codePoints().noneMatch(Character::isWhitespace);
      return plain && CommentId.isWellFormed(text)
          ? Optional.of(new CommentId(text))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
