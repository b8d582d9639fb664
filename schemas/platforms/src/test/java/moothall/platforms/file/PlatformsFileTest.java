package moothall.platforms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import moothall.platforms.Act;
import moothall.platforms.Allowance;
import moothall.platforms.Hiding;
import moothall.platforms.LinkTemplate;
import moothall.platforms.Offer;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import moothall.platforms.Reading;
import moothall.platforms.Terms;
import moothall.platforms.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformsFileTest {

  private static final String FILE =
      """
      sources:
        docs: "an invented documentation"
      platforms:
        - id: square
          name: Market Square
          reader: yes
          executor: yes
          for-people: [reply]
          reading: {how: POLL, poll-every: PT5M}
          page:
            account: {called: "the number of the square", form: "[0-9]{1,9}"}
            secret: a token
          acts:
            hide: {can: OFFERED, source: [docs]}
            unhide: {can: OFFERED, source: [docs]}
            delete: {can: OFF_UNTIL_VERIFIED, note: nobody knows, source: [docs]}
            reply: {can: CONDITIONAL, note: on Sundays, source: [docs]}
            otherwise: {can: NOT_OFFERED, source: [docs]}
          hiding: {reach: PARTIAL, still-seen-by: the author, source: [docs]}
          limits:
            allowances:
              - what: calls
                per: APP
                units: 1001
                window: midnight Europe/London
                costs: {read: 1, hide: 5}
                kept-for-acting: 25
                source: [docs]
          terms:
            keep-words: P30D
            on-deletion: all of it
            legal-first: {referral: "Ask Legal."}
            source: [docs]
          links: {permalink: "https://square.example/{post}", source: [docs]}
      """;

  @Test
  void readsEverything() {
    Platform square = PlatformsFile.parse(FILE).find("square").orElseThrow();

    assertThat(square.reading())
        .isEqualTo(new Reading(Reading.How.POLL, square.reading().pollEvery(), "", true));
    assertThat(square.reading().pollEvery()).contains(Duration.ofMinutes(5));
    assertThat(square.page().account().orElseThrow().fits("12")).isTrue();
    assertThat(square.page().account().orElseThrow().fits("12a")).isFalse();
    assertThat(square.does(Act.HIDE)).isTrue();
    assertThat(square.does(Act.DELETE)).isFalse();
    assertThat(square.does(Act.REPLY)).isTrue();
    assertThat(square.ability(Act.REPORT).offer()).isEqualTo(Offer.NOT_OFFERED);
    assertThat(square.acting().hiding().reach()).isEqualTo(Hiding.Reach.PARTIAL);
    assertThat(square.terms().keepWords()).contains(Duration.ofDays(30));
    assertThat(square.terms().legalFirst()).containsEntry(Terms.Use.REFERRAL, "Ask Legal.");
    assertThat(square.links().permalink())
        .contains(new LinkTemplate("https://square.example/{post}"));
  }

  @Test
  void readsAnAllowanceThatCodeCanUse() {
    Allowance calls =
        PlatformsFile.parse(FILE).find("square").orElseThrow().limits().allowances().getFirst();

    assertThat(calls.window()).isEqualTo(new Window.Day(ZoneId.of("Europe/London")));
    assertThat(calls.unitsForReading()).isEqualTo(750);
    assertThat(calls.costs()).isEqualTo(new Allowance.Costs(1, Map.of(Act.HIDE, 5)));
    assertThat(calls.costs().of(Act.HIDE)).hasValue(5);
    assertThat(calls.costs().of(Act.REPLY)).isEmpty();
  }

  @Test
  void doesNothingWhereThereIsNoExecutor() {
    Platform unbuilt =
        PlatformsFile.parse(
                FILE.replace("executor: yes", "executor: no").replace("for-people: [reply]", ""))
            .find("square")
            .orElseThrow();

    assertThat(unbuilt.does(Act.HIDE)).isFalse();
  }

  @Test
  void readsTheShippedFile() {
    Platforms shipped = PlatformsFile.shipped();

    assertThat(shipped.all())
        .extracting(Platform::id)
        .contains("website", "facebook", "youtube", "instagram", "x", "linkedin", "flickr")
        .contains("bluesky", "threads", "mastodon", "tiktok", "file", "nextdoor", "myspace");
    assertThat(shipped.find("telegraph")).isEmpty();
    assertThat(shipped.sources()).containsKeys("assumed", "contested");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "can: OFFERED | can: YES | platforms.yaml, platforms 1, acts, hide: can is 'true' (expected: one of [OFFERED",
        "source: [docs] | source: [rumour] | source is '[rumour]' (expected: a list of one or more of [docs])",
        "source: [docs] | source: [] | source is '[]'",
        "  otherwise: {can: NOT_OFFERED, source: [docs]} | | acts, block is 'missing' (expected: a set of keys)",
        "otherwise: {can: NOT_OFFERED | otherwise: {can: PEOPLE_ONLY | press is 'null' (expected: what a person presses exactly where reporting is",
        "still-seen-by: the author, | | still-seen-by is 'null' (expected: somebody",
        "reach: PARTIAL, still-seen-by: the author | reach: NONE | hiding is '{reach=NONE, source=[docs]}' (expected: a reach if hide is OFFERED",
        "poll-every: PT5M | poll-every: often | poll-every is 'often' (expected: a duration such as PT15M",
        ", poll-every: PT5M | | poll-every is 'null' (expected: a duration exactly where pages are polled)",
        "how: POLL, poll-every: PT5M | how: MANUAL | note is 'null' (expected: why it is manual)",
        "form: \"[0-9]{1,9}\" | form: \"[0-9\" | form is '[0-9' (expected: a regular expression)",
        "units: 1001 | units: none | units is 'none' (expected: a number from 1 to 2147483647)",
        "kept-for-acting: 25 | kept-for-acting: 101 | (expected: a number from 0 to 100)",
        "window: midnight Europe/London | window: midnight Ambermere/Square | window is 'midnight Ambermere/Square'",
        "costs: {read: 1, hide: 5} | costs: {read: 1, shout: 5} | 'shout' is not known",
        "legal-first: {referral | legal-first: {gossip | 'gossip' is not known",
        "https://square.example/{post} | https://square.example/{salt} | permalink is 'https://square.example/{salt}'",
        "https://square.example/{post} | http://square.example/{post} | permalink is 'http://square",
        "reader: yes | reader: perhaps | reader is 'perhaps' (expected: yes or no)",
        "for-people: [reply] | for-people: [hide] | for-people is '[hide]' (expected: a list of one or more of [block,",
        "for-people: [reply] | for-people: [delete] | for-people is '[delete]' (expected: an executor, and acts that",
        "executor: yes | executor: no | for-people is '[reply]' (expected: an executor, and acts that",
        "id: square | id: Square | id is 'Square' (expected: lower-case",
        "name: Market Square | nickname: Market Square | 'nickname' is not known",
        "name: Market Square | nickname: Market Square | name is 'null' (expected: a text)",
        "sources: | sources: [ | is not YAML",
      })
  void saysWhatIsWrongAndWhatWasExpected(String found, String replacement, String complaint) {
    String broken = FILE.replace(found, replacement == null ? "" : replacement);

    assertThat(broken).isNotEqualTo(FILE);
    assertThatThrownBy(() -> PlatformsFile.parse(broken))
        .isInstanceOf(PlatformsUnusableException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesAPlatformThatStandsTwice() {
    String twice = FILE + FILE.substring(FILE.indexOf("  - id"));

    assertThatThrownBy(() -> PlatformsFile.parse(twice))
        .hasMessageContaining("(expected: each platform once)");
  }
}
