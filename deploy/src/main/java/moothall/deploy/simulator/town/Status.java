package moothall.deploy.simulator.town;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the public sees a comment, as the website channel's callback names it. */
public enum Status {
  @JsonProperty("visible")
  VISIBLE,
  @JsonProperty("hidden")
  HIDDEN,
  /** A person has had it taken away for good. */
  @JsonProperty("deleted")
  DELETED;

  public static Optional<Status> named(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
