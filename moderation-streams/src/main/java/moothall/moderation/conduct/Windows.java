package moothall.moderation.conduct;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import moothall.moderation.conduct.Window.Kind;

/**
 * The windows of a policy.
 *
 * @param version of the policy, as it stands in every verdict and signal
 */
public record Windows(List<Window> all, String version) {

  /** Nothing is looked for across comments. */
  public static final Windows NONE = new Windows(List.of(), "");

  public Windows {
    all = List.copyOf(all);
  }

  public Conduct of(Kind kind) {
    return new Conduct(all.stream().filter(it -> it.kind() == kind).toList());
  }

  /** The longest window of a kind: what is older is of no use. */
  public Duration longest(Kind kind) {
    return all.stream()
        .filter(it -> it.kind() == kind)
        .map(Window::within)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
