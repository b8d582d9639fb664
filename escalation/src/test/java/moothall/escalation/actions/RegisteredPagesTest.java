package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.events.PageRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RegisteredPagesTest {

  @Test
  void saysHowAPageIsLookedAfter() {
    PageRegister.Care care =
        RegisteredPages.page(
                page("one", "our-council", "WALES")
                    .setHours("Mon-Fri 09:00-17:00")
                    .setLanguages(List.of("cy", "en"))
                    .build())
            .care();

    assertThat(care.languages()).containsExactly("cy", "en");
    assertThat(care.region()).contains("WALES");
    assertThat(care.hours().orElseThrow().nextAfter(Instant.parse("2026-11-23T08:00:00Z")))
        .contains(Instant.parse("2026-11-23T09:00:00Z"));
    assertThat(RegisteredPages.page(page("two", "our-council", null).build()).care())
        .isEqualTo(PageRegister.Care.UNSAID);
  }

  @Test
  void knowsTheRegionOfACouncilWhosePagesAgreeOnIt() {
    List<PageRegistered> pages =
        List.of(
            page("one", "here", "WALES").build(),
            page("two", "here", null).build(),
            page("proposed", "here", "ENGLAND").setStatus("PROPOSED").build(),
            page("three", "there", "ENGLAND").build(),
            page("four", "there", "SCOTLAND").build());

    assertThat(RegisteredPages.regionOf("here", pages)).contains("WALES");
    assertThat(RegisteredPages.regionOf("there", pages)).isEqualTo(Optional.empty());
    assertThat(RegisteredPages.regionOf("nowhere", pages)).isEmpty();
  }

  private static PageRegistered.Builder page(String id, String council, @Nullable String region) {
    return PageRegistered.newBuilder()
        .setPageId(id)
        .setCouncilId(council)
        .setPlatform("website")
        .setName("Our page")
        .setStatus("APPROVED")
        .setRegion(region);
  }
}
