package moothall.moderation.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import moothall.moderation.Rows;
import moothall.moderation.normalisation.Normaliser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STOP THE CAMERAS SIGN NOW at petition.example | stop the cameras!! sign now at petition.example",
        "The whole planning committee should resign over the lido | The whole planning commitee should resign over the lido 1",
        "Vote them out on Thursday, every last one of them, share this | V0te them out on Thursday, every last one of them, share this",
      })
  void isNearWhereFewLettersDiffer(String one, String other) {
    assertThat(Sketch.areNear(sketch(one), sketch(other))).isTrue();
  }

  @Test
  void isNoneOfWhatManyPeopleSay() {
    assertThat(Sketch.of("thank you so much")).isNull();
    assertThat(Sketch.of("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")).isNull();
  }

  @Test
  void isFarWhereSomethingElseIsSaid() {
    List<Long> sketches = new ArrayList<>();
    Rows.of("benign-comments.tsv").stream()
        .map(row -> sketchOrNone(row.comment().text().value()))
        .filter(Objects::nonNull)
        .forEach(sketches::add);
    int near = 0;
    for (int i = 0; i < sketches.size(); i++) {
      for (int j = 0; j < i; j++) {
        near += Sketch.areNear(sketches.get(i), sketches.get(j)) ? 1 : 0;
      }
    }

    assertThat(sketches).hasSizeGreaterThan(500);
    assertThat(near).as("pairs of %d that are near", sketches.size()).isLessThan(12);
  }

  private static long sketch(String text) {
    return Objects.requireNonNull(sketchOrNone(text));
  }

  private static @Nullable Long sketchOrNone(String text) {
    return Sketch.of(Normaliser.normalise(text).text());
  }
}
