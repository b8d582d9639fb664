package moothall.escalation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.guidance.Card;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that happened: versions, timeline, seals.
 *
 * @param nobodyUntil when somebody looks after the page again; null while somebody does, where
 *     nobody said when, and once the case is decided
 */
record CaseDetailView(
    @JsonProperty("case") CaseView it,
    List<VersionView> versions,
    List<TimelineView> timeline,
    List<SealView> evidence,
    List<Card> guidance,
    @Nullable String nobodyUntil) {

  /** One line of the timeline. */
  record TimelineView(String at, String by, String what, String why) {}

  /** Where a version is sealed. */
  record SealView(String councilId, long seq, String hash) {

    static List<SealView> of(CaseFile file) {
      return file.seals().stream()
          .map(it -> new SealView(it.councilId(), it.seq(), it.hash()))
          .toList();
    }
  }

  static CaseDetailView of(
      CaseFile file, Viewer viewer, List<Card> guidance, Optional<Instant> nobodyUntil) {
    return new CaseDetailView(
        CaseView.of(file, viewer),
        file.versions().stream()
            .map(it -> VersionView.of(it, file.isWithheldFrom(viewer), viewer))
            .toList(),
        Timeline.of(ReferralsForScope.events(file.it(), viewer)).stream()
            .map(it -> new TimelineView(it.at().toString(), it.by(), it.what(), it.why()))
            .toList(),
        SealView.of(file),
        guidance,
        nobodyUntil.map(Instant::toString).orElse(null));
  }
}
