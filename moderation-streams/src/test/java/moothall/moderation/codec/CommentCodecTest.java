package moothall.moderation.codec;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentCodecTest {

  @ParameterizedTest
  @EnumSource(CommentKind.class)
  void findsWordsToJudgeOnlyWhereWordsWereWritten(CommentKind kind) {
    CommentReceived received =
        CommentReceived.newBuilder(Received.saying("1", "hello")).setKind(kind).build();

    assertThat(CommentCodec.comment(received).removed())
        .isEqualTo(kind != CommentKind.CREATED && kind != CommentKind.EDITED);
  }
}
