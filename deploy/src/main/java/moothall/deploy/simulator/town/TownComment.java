package moothall.deploy.simulator.town;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A comment as it stands now.
 *
 * @param posted how it came
 * @param text what it says now, after edits
 * @param editedAt when a resident last changed it, if ever
 * @param status whether the public sees it
 * @param answers the council's, oldest first
 */
public record TownComment(
    TownEvent.Posted posted,
    Words text,
    Optional<Instant> editedAt,
    Status status,
    List<TownEvent.Answered> answers) {

  static TownComment of(TownEvent.Posted posted) {
    return new TownComment(posted, posted.text(), Optional.empty(), Status.VISIBLE, List.of());
  }

  TownComment with(TownEvent.Edited edit) {
    return new TownComment(posted, edit.text(), Optional.of(edit.time()), status, answers);
  }

  TownComment with(Status changed) {
    return new TownComment(posted, text, editedAt, changed, answers);
  }

  TownComment with(TownEvent.Answered answer) {
    List<TownEvent.Answered> more = Stream.concat(answers.stream(), Stream.of(answer)).toList();
    return new TownComment(posted, text, editedAt, status, more);
  }

  /** Whether the council has answered it by this action. */
  public boolean isAnsweredBy(String actionId) {
    return answers.stream().anyMatch(it -> it.actionId().equals(actionId));
  }

  public String id() {
    return posted.id();
  }

  public boolean isShown() {
    return status == Status.VISIBLE;
  }
}
