package moothall.ingest.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moothall.events.PageRegistered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFileTest {

  private static final String PAGE =
      """
      pages:
        - id: town-website
          council: ambermere
          platform: website
          name: Ambermere Borough Council
          mode: ENFORCE
          status: APPROVED
          approved-by: Head of Communications
          callback: http://127.0.0.1:7405/callback
          secret: website.town-website
      """;

  @Test
  void readsAPage() {
    List<PageRegistered> pages = PageFile.parse(PAGE, "pages.yaml");

    assertThat(pages)
        .singleElement()
        .satisfies(page -> {
          assertThat(page.getPageId()).isEqualTo("town-website");
          assertThat(page.getMode()).isEqualTo("ENFORCE");
          assertThat(page.getProfile()).isEqualTo("GENERAL");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"facebook", "x"})
  void readsAPageWithItsAccount(String platform) {
    String numbered =
        PAGE.replace(
            "platform: website", "platform: " + platform + "\n    account: 104500000000001");

    assertThat(PageFile.parse(numbered, "pages.yaml"))
        .singleElement()
        .satisfies(page -> {
          assertThat(page.getPlatform()).isEqualTo(platform);
          assertThat(page.getAccount()).isEqualTo("104500000000001");
        });
  }

  @Test
  void refusesAnAccountThatBelongsToTwoPages(@TempDir Path folder) throws IOException {
    String facebook =
        PAGE.replace("platform: website", "platform: facebook\n    account: 104500000000001");
    Path file = folder.resolve("pages.yaml");
    Files.writeString(
        file,
        facebook + facebook.substring(facebook.indexOf('\n') + 1).replace("id: town", "id: other"));

    assertThatThrownBy(() -> PageFile.read(List.of(file)))
        .hasMessageContaining("account '104500000000001' belongs to two pages");
  }

  @Test
  void isCautiousWhereTheFileIsSilent() {
    PageRegistered page =
        PageFile.parse("pages:\n  - {id: a, council: b, platform: file, name: C}\n", "pages.yaml")
            .getFirst();

    assertThat(page.getStatus()).isEqualTo("PROPOSED");
    assertThat(page.getMode()).isEqualTo("OBSERVE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "platform: website | platform: telegraph | platform is 'telegraph' (expected one of [facebook, file, website, x])",
        "mode: ENFORCE | mode: MAYBE | mode is 'MAYBE' (expected one of [ASSIST, ENFORCE, OBSERVE])",
        "status: APPROVED | status: FINE | status is 'FINE' (expected one of",
        "approved-by: Head of Communications | profile: GENERAL | approved by nobody",
        "id: town-website | id: Town Website | id is 'Town Website' (expected: lower-case",
        "secret: website.town-website | profile: GENERAL | secret is missing",
        "platform: website | platform: facebook | account is 'null' (expected: the number of the page at facebook)",
        "platform: website | platform: x | account is 'null' (expected: the number of the page at x)",
        "name: Amber | account: '1' # Amber | account is only for [facebook, x]",
        "callback: http | keywords: http | 'keywords' is not known",
        "callback: http | profile-url: http | profile look-ups are refused",
      })
  void saysWhatIsWrongAndWhatWasExpected(String found, String replacement, String complaint) {
    String broken = PAGE.replace(found, replacement);

    assertThatThrownBy(() -> PageFile.parse(broken, "pages.yaml"))
        .isInstanceOf(PageFileException.class)
        .hasMessageContaining("pages.yaml")
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    String twice = PAGE + PAGE.substring(PAGE.indexOf('\n') + 1);

    assertThatThrownBy(() -> PageFile.parse(twice, "pages.yaml"))
        .hasMessageContaining("stands twice");
  }

  @Test
  void namesTheFileThatIsNotThere() {
    assertThatThrownBy(() -> PageFile.read(List.of(Path.of("no-such-register.yaml"))))
        .hasMessageContaining("no-such-register.yaml cannot be read");
  }

  @Test
  void saysWhereItIsNotYaml() {
    assertThatThrownBy(() -> PageFile.parse("pages: [", "pages.yaml"))
        .hasMessageContaining("is not YAML");
  }
}
