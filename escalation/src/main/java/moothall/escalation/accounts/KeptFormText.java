package moothall.escalation.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import moothall.escalation.accounts.CouncilWayOut.KeptForm;

/** A form that is kept, as text and back. */
final class KeptFormText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private KeptFormText() {}

  static String of(KeptForm form) {
    try {
      return JSON.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written as JSON");
    }
  }

  static Optional<KeptForm> read(String json) {
    try {
      return Optional.of(JSON.readValue(json, KeptForm.class));
    } catch (JsonProcessingException ofAnotherRelease) {
      return Optional.empty();
    }
  }
}
