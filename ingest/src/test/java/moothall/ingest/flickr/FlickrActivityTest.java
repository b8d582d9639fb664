package moothall.ingest.flickr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlickrActivityTest {

  private static final String OWN = TownOnFlickr.NSID;

  @Test
  void takesThePhotosOfTheAccountAlone() {
    FlickrActivity activity = read(item("1", OWN), item("2", "111@N01"), item("3", OWN));

    assertThat(activity.photos()).containsExactly("1", "3");
    assertThat(activity.anothers()).isFalse();
  }

  @Test
  void saysThatAllIsAnothers() {
    FlickrActivity activity = read(item("2", "111@N01"), item("4", null));

    assertThat(activity.photos()).isEmpty();
    assertThat(activity.anothers()).isTrue();
  }

  @Test
  void saysNothingOfAnybodyWhereNothingHappened() {
    assertThat(read().anothers()).isFalse();
  }

  private static FlickrActivity read(String... items) {
    String body = "{\"items\":{\"item\":[" + String.join(",", items) + "]},\"stat\":\"ok\"}";
    return FlickrActivity.of(body.getBytes(StandardCharsets.UTF_8), OWN, Instant.EPOCH, 1)
        .orElseThrow();
  }

  private static String item(String photo, @Nullable String owner) {
    String whose = owner == null ? "" : "\"owner\":\"" + owner + "\",";
    return "{\"type\":\"photo\"," + whose + "\"id\":\"" + photo + "\",\"more\":\"1\"}";
  }
}
