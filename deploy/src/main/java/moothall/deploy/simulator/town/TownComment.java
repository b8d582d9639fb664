package moothall.deploy.simulator.town;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment as it stands now.
 *
 * @param posted how it came
 * @param text what it says now, after edits
 * @param editedAt when a resident last changed it, if ever
 * @param status whether the public sees it
 */
public record TownComment(
    TownEvent.Posted posted, Words text, Optional<Instant> editedAt, Status status) {

  static TownComment of(TownEvent.Posted posted) {
    return new TownComment(posted, posted.text(), Optional.empty(), Status.VISIBLE);
  }

  TownComment with(TownEvent.Edited edit) {
    return new TownComment(posted, edit.text(), Optional.of(edit.time()), status);
  }

  TownComment with(Status changed) {
    return new TownComment(posted, text, editedAt, changed);
  }

  public String id() {
    return posted.id();
  }

  public boolean isShown() {
    return status == Status.VISIBLE;
  }
}
