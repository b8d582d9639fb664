package moothall.deploy.simulator.town;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a resident typed, a comment or a name. It does not print itself, so no log can quote it. */
public record Words(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Words {}

  @Override
  public String toString() {
    return "Words[" + value.length() + " chars]";
  }
}
