package moothall.escalation.console;

import java.net.URI;

/**
 * Where a person opens the form of a police force.
 *
 * @param address never fetched by us
 * @param host where it leads, so that nobody has to guess
 */
public record PoliceForm(String force, String address, String host) {

  static PoliceForm of(String force, URI address) {
    return new PoliceForm(force, address.toString(), String.valueOf(address.getHost()));
  }
}
