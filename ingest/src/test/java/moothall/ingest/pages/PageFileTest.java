package moothall.ingest.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import moothall.events.PageRegistered;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import moothall.platforms.Reading;
import moothall.platforms.file.PlatformsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFileTest {

  private static final PageFile FILE = new PageFile(PlatformsFile.shipped());

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
    List<PageRegistered> pages = FILE.parse(PAGE, "pages.yaml");

    assertThat(pages)
        .singleElement()
        .satisfies(page -> {
          assertThat(page.getPageId()).isEqualTo("town-website");
          assertThat(page.getMode()).isEqualTo("ENFORCE");
          assertThat(page.getProfile()).isEqualTo("GENERAL");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"facebook", "instagram", "threads", "x"})
  void readsAPageWithItsAccount(String platform) {
    String numbered =
        PAGE.replace(
            "platform: website", "platform: " + platform + "\n    account: 104500000000001");

    assertThat(FILE.parse(numbered, "pages.yaml"))
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

    assertThatThrownBy(() -> FILE.read(List.of(file)))
        .hasMessageContaining("account '104500000000001' belongs to two pages");
  }

  @Test
  void isCautiousWhereTheFileIsSilent() {
    PageRegistered page =
        FILE.parse("pages:\n  - {id: a, council: b, platform: file, name: C}\n", "pages.yaml")
            .getFirst();

    assertThat(page.getStatus()).isEqualTo("PROPOSED");
    assertThat(page.getMode()).isEqualTo("OBSERVE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "platform: website | platform: telegraph | platform is 'telegraph' (expected: one of [",
        "mode: ENFORCE | mode: MAYBE | mode is 'MAYBE' (expected: one of [ASSIST, ENFORCE, OBSERVE])",
        "status: APPROVED | status: FINE | status is 'FINE' (expected: one of",
        "approved-by: Head of Communications | profile: GENERAL | approved by nobody",
        "id: town-website | id: Town Website | id is 'Town Website' (expected: lower-case",
        "secret: website.town-website | profile: GENERAL | secret is missing",
        "platform: website | platform: facebook | account is 'null' (expected: the Facebook page's number)",
        "platform: website | platform: instagram | account is 'null' (expected: ",
        "name: Amber | account: '1' # Amber | account is '1' (expected: none for website)",
        "callback: http | colour: http | 'colour' is not known (expected one of [account, approved-by",
        "name: Amber | approved-on: yesterday # | approved-on is 'yesterday' (expected: a day such as 2026-11-02)",
        "approved-by: Head of Communications | approved-on: 2026-11-02 | approved by nobody",
        "name: Amber | house-rules: on the wall # | house-rules is 'on the wall' (expected: an address",
        "name: Amber | house-rules: https:///rules # | house-rules is 'https:///rules'",
        "name: Amber | hours: nine to five # | hours is 'nine to five' (expected: always, or such as",
        "name: Amber | hours: Mon-Fri 09:00-25:00 # | hours is 'Mon-Fri 09:00-25:00'",
        "name: Amber | languages: en # | languages is 'en' (expected: a list of tags such as [en, cy])",
        "name: Amber | languages: [English] # | languages is '[English]'",
        "name: Amber | retention-days: 0 # | retention-days is '0' (expected: a number from 1 to 36500)",
        "name: Amber | retention-days: for ever # | retention-days is 'for ever'",
        "name: Amber | region: MERCIA # | region is 'MERCIA' (expected: one of [ENGLAND, NORTHERN_IRELAND",
      })
  void saysWhatIsWrongAndWhatWasExpected(String found, String replacement, String complaint) {
    String broken = PAGE.replace(found, replacement);

    assertThatThrownBy(() -> FILE.parse(broken, "pages.yaml"))
        .isInstanceOf(PageFileException.class)
        .hasMessageContaining("pages.yaml")
        .hasMessageContaining(complaint);
  }

  /** As a platform is that is known and has no reader in some version. */
  @Test
  void refusesAPageThatThisVersionDoesNotRead() {
    Platform website = PlatformsFile.shipped().find("website").orElseThrow();
    Reading reading = website.reading();
    Platform unread =
        new Platform(
            website.id(),
            website.name(),
            new Reading(reading.how(), reading.pollEvery(), reading.note(), false),
            website.page(),
            website.acting(),
            website.limits(),
            website.terms(),
            website.links());
    PageFile file = new PageFile(new Platforms(List.of(unread), Map.of()));

    assertThatThrownBy(() -> file.parse(PAGE, "pages.yaml"))
        .hasMessageContaining("this version does not read Council website");
  }

  @Test
  void readsWhatTheCouncilDecidedAboutThePage() {
    String decided =
        PAGE
            + """
                approved-on: 2026-11-02
                owner-team: Digital Communications
                purpose: News of the council, and answers to residents
                house-rules: https://www.ambermere.example/house-rules
                hours: Mon-Fri 09:00-17:00, Sat 10:00-24:00
                languages: [en, cy, en-GB]
                retention-days: 180
                region: WALES
            """;

    PageRegistered page = FILE.parse(decided, "pages.yaml").getFirst();

    assertThat(page.getApprovedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(page.getOwnerTeam()).isEqualTo("Digital Communications");
    assertThat(page.getPurpose()).startsWith("News of the council");
    assertThat(page.getHouseRules()).isEqualTo("https://www.ambermere.example/house-rules");
    assertThat(page.getHours()).isEqualTo("Mon-Fri 09:00-17:00, Sat 10:00-24:00");
    assertThat(page.getLanguages()).containsExactly("en", "cy", "en-GB");
    assertThat(page.getRetentionDays()).isEqualTo(180);
    assertThat(page.getRegion()).isEqualTo("WALES");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search",
        "keywords",
        "keyword-search",
        "hashtags",
        "Hashtag",
        "track",
        "search_terms"
      })
  void refusesByNameToSearch(String key) {
    assertThatThrownBy(() -> FILE.parse(PAGE + "    " + key + ": [bins]\n", "pages.yaml"))
        .hasMessageContaining("'" + key + "' asks for a search by words, which is refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"profiles", "profile-url", "followers", "follow", "authors", "watch-list"})
  void refusesByNameToLookPeopleUp(String key) {
    assertThatThrownBy(() -> FILE.parse(PAGE + "    " + key + ": [somebody]\n", "pages.yaml"))
        .hasMessageContaining("'" + key + "' asks to look people up, which is refused");
  }

  @Test
  void hasEveryKeyOnThePageOfConfiguration() throws IOException {
    String page = Files.readString(Path.of("../docs/configuration.md"));

    assertThat(PageEntry.KEYS)
        .hasSizeGreaterThan(15)
        .allSatisfy(key -> assertThat(page).contains("| `" + key + "` |"));
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    String twice = PAGE + PAGE.substring(PAGE.indexOf('\n') + 1);

    assertThatThrownBy(() -> FILE.parse(twice, "pages.yaml")).hasMessageContaining("stands twice");
  }

  @Test
  void namesTheFileThatIsNotThere() {
    assertThatThrownBy(() -> FILE.read(List.of(Path.of("no-such-register.yaml"))))
        .hasMessageContaining("no-such-register.yaml cannot be read");
  }

  @Test
  void saysWhereItIsNotYaml() {
    assertThatThrownBy(() -> FILE.parse("pages: [", "pages.yaml"))
        .hasMessageContaining("is not YAML");
  }
}
