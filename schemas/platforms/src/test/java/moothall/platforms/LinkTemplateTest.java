package moothall.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkTemplateTest {

  private static final LinkTemplate LINK =
      new LinkTemplate("https://town.example/{post}?comment={comment}");

  @Test
  void fillsItsGaps() {
    assertThat(LINK.fill(Map.of("post", "12", "comment", "did:plc:a", "author", "unused")))
        .contains("https://town.example/12?comment=did:plc:a");
  }

  @Test
  void isNoAddressWhileSomethingIsMissing() {
    assertThat(LINK.fill(Map.of("post", "12"))).isEmpty();
  }

  @Test
  void letsNoValueLeaveItsGap() {
    assertThat(LINK.fill(Map.of("post", "../a b", "comment", "1&x=$0#y")))
        .contains("https://town.example/..%2Fa%20b?comment=1%26x%3D%240%23y");
  }
}
