package moothall.escalation.duty;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of police forces' own forms for reports, as the council's file has them. A person
 * opens them; nothing is ever sent there by us, and nothing is put into the address.
 */
public record ForceForms(Map<String, URI> byForce) {

  public ForceForms {
    byForce = Map.copyOf(byForce);
  }

  /** Empty for a force of which the file names none. */
  public Optional<URI> of(String force) {
    return Optional.ofNullable(byForce.get(force));
  }
}
