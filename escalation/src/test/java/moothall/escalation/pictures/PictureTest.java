package moothall.escalation.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import moothall.escalation.pictures.Picture.Reading;
import org.junit.jupiter.api.Test;

final class PictureTest {

  @Test
  void takesPngAndJpegByTheirBytesAndKeepsEachOfThem() {
    byte[] png = Drawings.png(1);
    byte[] jpeg = Drawings.jpeg(1);

    Picture first = good(png);
    Picture second = good(jpeg);

    assertThat(first.type().mediaType()).isEqualTo("image/png");
    assertThat(second.type().mediaType()).isEqualTo("image/jpeg");
    assertThat(first.width() + "x" + first.height()).isEqualTo("390x300");
    assertThat(first.bytes()).isSameAs(png);
    assertThat(second.bytes()).isSameAs(jpeg);
  }

  @Test
  void saysWhatAFileIsThatIsNeither() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a GIF", text("GIF89a and more"));
    files.put("a WebP", text("RIFFxxxxWEBPVP8 "));
    files.put("a HEIC", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'});
    files.put("a PDF", text("%PDF-1.7"));
    files.put("of no type", text("<svg xmlns='http://www.w3.org/2000/svg'/>"));

    assertThat(files).hasSize(5);
    files.forEach((what, bytes) ->
        assertThat(refused(bytes).why()).contains(what).contains("expected: PNG or JPEG"));
    assertThat(refused(new byte[0]).code()).isEqualTo("picture-missing");
  }

  /** A signature is soon written in front of anything. */
  @Test
  void refusesWhatOnlyBeginsAsAPicture() {
    byte[] png = Drawings.png(2);
    byte[] page = text("<html><script>alert(1)</script>");
    byte[] disguised = Arrays.copyOf(png, 8 + page.length);
    System.arraycopy(page, 0, disguised, 8, page.length);

    assertThat(refused(disguised).code()).isEqualTo("picture-damaged");
    assertThat(refused(Arrays.copyOf(png, png.length / 2)).code()).isEqualTo("picture-damaged");
    assertThat(refused(Arrays.copyOf(Drawings.jpeg(2), 20)).code()).isEqualTo("picture-damaged");
  }

  @Test
  void refusesWhatUnfoldsToMoreThanItMay() {
    assertThat(refused(Drawings.claiming(20_000, 20_000)).why())
        .contains("20,000 by 20,000 pixels", "expected: at most 20,000,000");
    assertThat(refused(Drawings.claiming(40_000, 2)).code()).isEqualTo("picture-too-many-pixels");
    assertThat(refused(new byte[Picture.MOST_BYTES + 1]).code()).isEqualTo("picture-too-large");
  }

  /** The text beside a picture is nobody's business here, and never unfolded. */
  @Test
  void readsAPictureWithoutTheTextBesideIt() {
    byte[] bomb = Drawings.withTextOf(64_000_000);
    assertThat(bomb.length).isLessThan(100_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    assertThat(good(bomb).width()).isEqualTo(1);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(32_000_000);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Picture good(byte[] bytes) {
    return ((Reading.Good) Picture.read(bytes)).picture();
  }

  private static Reading.Refused refused(byte[] bytes) {
    return (Reading.Refused) Picture.read(bytes);
  }
}
